import { T } from "~/i18n/t";

/** First stop of the keyboard. */
export function SkipLink() {
  return (
    <a
      className="skip"
      href="#main"
      onClick={(event) => {
        // The address may carry an anchor of the page; it stays.
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
    >
      <T id="design.skip" />
    </a>
  );
}
