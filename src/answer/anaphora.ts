/** A sentence that starts with one of these, folded, says nothing without the one before it. */
export const ANAPHORIC =
  /^(dit|dat|deze|die|hier\w*|daar\w*|zij|ze|hij|het (?:omvat|bevat|gaat)|ook|tevens|bovendien|verder|echter|this|these|that|those|it|they|also|moreover|however|in addition)\b/;
