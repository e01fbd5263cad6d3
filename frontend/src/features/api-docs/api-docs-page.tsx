import "./api-docs.css";
import { useState } from "react";
import { Link, useLocation } from "react-router";
import { Blank } from "~/design/blank";
import { Button } from "~/design/button";
import { TextField } from "~/design/field";
import { Loaded } from "~/design/loaded";
import { TextPage } from "~/design/text-page";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { WaysToSignIn } from "./access";
import { CallEntry } from "./call-entry";
import { address, type Description, groupsOf, sought, useDescription } from "./description";

/** What programs may ask of the platform: its own description, made readable. */
export function ApiDocsPage() {
  const t = useT();
  const language = useLanguage();
  return (
    <TextPage
      title={t("api-docs.title")}
      lead={<T id="api-docs.lead" />}
      head={
        <>
          <p>
            <a href={address}>
              <T id="api-docs.file" />
            </a>
          </p>
          <p>
            <Link to={`/${language}/data`}>
              <T id="api-docs.data" />
            </Link>
          </p>
        </>
      }
    >
      <Loaded
        query={useDescription()}
        failed={<T id="api-docs.failed" />}
        loading={<T id="api-docs.loading" />}
        count={6}
      >
        {(data) => <Calls description={data} />}
      </Loaded>
    </TextPage>
  );
}

function Calls({ description }: { description: Description }) {
  const t = useT();
  const { hash } = useLocation();
  const [words, setWords] = useState("");
  const groups = sought(groupsOf(description), words);
  const count = groups.reduce((sum, { calls }) => sum + calls.length, 0);
  return (
    <>
      <div className="stack">
        <p lang="en">{description.info.description}</p>
        <WaysToSignIn />
        <form role="search" aria-label={t("api-docs.find")} onSubmit={(event) => event.preventDefault()}>
          <TextField
            label={<T id="api-docs.find" />}
            hint={<T id="api-docs.find.hint" />}
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </form>
        <p role="status" className="small">
          <T id="api-docs.count" values={{ count }} />
        </p>
      </div>
      {count === 0 && (
        <Blank
          title={<T id="api-docs.none" />}
          actions={
            <Button kind="second" onClick={() => setWords("")}>
              <T id="api-docs.all" />
            </Button>
          }
        />
      )}
      {groups.map(({ tag, calls }) => (
        <section key={tag} className="stack-tight">
          <h2 lang="en">{tag}</h2>
          {calls.map((call) => (
            <CallEntry
              key={call.id}
              call={call}
              schemas={description.components.schemas}
              open={hash === `#${call.id}`}
            />
          ))}
        </section>
      ))}
    </>
  );
}
