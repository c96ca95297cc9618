import type { Language } from '../../documents/document.ts';
import { type Account, accountLink, FRAME } from '../parts/frame.ts';
import { MARK_PATH } from '../parts/links.ts';
import type { ServerData } from './world.ts';

/** What stands above every page, as the server makes it too. */
export function Top({
  language,
  account,
  organisation,
}: {
  readonly language: Language;
  readonly account: Account | undefined;
  readonly organisation: ServerData['organisation'];
}) {
  const link = account && accountLink(account, language);
  const words = FRAME[language];
  const { other } = words;
  return (
    <>
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
        {words.skip}
      </a>
      <header className="top">
        <div className="column">
          {organisation && (
            <span className="owner">
              {organisation.mark && <img src={MARK_PATH} alt="" />}
              {organisation.name}
            </span>
          )}
          <a className="brand" href="/">
            Notabene
          </a>
          <nav aria-label={words.menu}>
            <a href="/" aria-current="page">
              {words.questions}
            </a>
            <a href="/stukken">{words.documents}</a>
            <a href="/tijdlijn">{words.timeline}</a>
            <a href="/overzicht">{words.overview}</a>
            <a href="/nota">{words.note}</a>
            <a href="/brief">{words.letter}</a>
            <a href={`/taal/${other.language}?terug=%2F`} lang={other.language} hrefLang={other.language}>
              {other.name}
            </a>
            {link && <a href={link.to}>{link.label}</a>}
          </nav>
        </div>
      </header>
    </>
  );
}

/** And below. */
export function Bottom({ language, version }: { readonly language: Language; readonly version: string }) {
  const words = FRAME[language];
  return (
    <footer className="bottom">
      <div className="column">
        <p>{words.automated}</p>
        <p>{words.keeps}</p>
        <p>
          {words.programs} <a href="/docs">{words.api}</a>. {words.version} {version}.
        </p>
      </div>
    </footer>
  );
}
