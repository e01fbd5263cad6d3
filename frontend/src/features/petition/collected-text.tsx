import { Disclosure } from "~/design/disclosure";
import { T } from "~/i18n/t";

/** The fingerprint of the text, and what it proves. */
export function CollectedText({ sha256 }: { sha256: string }) {
  return (
    <section aria-labelledby="text-frozen">
      <h2 id="text-frozen">
        <T id="petition.hash.title" />
      </h2>
      <p>
        <T id="petition.hash.text" />
      </p>
      <Disclosure summary={<T id="petition.hash.show" />}>
        <p className="note">
          <T id="petition.hash.says" />
        </p>
        <p>
          <code>{sha256}</code>
        </p>
      </Disclosure>
    </section>
  );
}
