"""Questions as people also put them: shorter, with a typing error, without a word, in capitals or without any."""


def dropped(question, rng):
    """Without one word that is not the first."""
    words = question.split()
    if len(words) < 5:
        return question
    del words[rng.randrange(1, len(words))]
    return " ".join(words)


def mistyped(question, rng):
    """Two letters of a longer word swapped, or one left out."""
    words = question.split()
    long = [i for i, word in enumerate(words) if len(word) > 5 and word.isalpha()]
    if not long:
        return question
    at = rng.choice(long)
    word, k = words[at], rng.randrange(1, len(words[at]) - 2)
    words[at] = word[:k] + word[k + 1] + word[k] + word[k + 2 :] if rng.random() < 0.5 else word[:k] + word[k + 1 :]
    return " ".join(words)


def shortened(question, rng):
    """The last words only, as one types into a search box."""
    words = question.rstrip("?").split()
    keep = rng.randint(3, 6)
    return " ".join(words[-keep:]) if len(words) > keep + 2 and " » " not in question else question


def plain(question, rng):
    return question.lower().rstrip("?!. ")


def augmented(question, rng):
    return rng.choice((dropped, mistyped, shortened, plain, plain))(question, rng)
