import { type SubmitEvent, useState } from "react";
import type { Petition } from "~/api/petition";
import { Failure } from "~/design/blank";
import { Button, ButtonAnchor, ButtonRow } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { TextField } from "~/design/field";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { CopyButton } from "~/design/copy-button";
import { type CoarseCount, type Tag, useAddingTag, useRemovingTag, useTags } from "./desk";
import { codeOf, linkTo, longestTag, tagForm } from "./links";

/** By which links people came: counted by tags, without anything that follows people. */
export function SourcesSection({ petition, open }: { petition: Petition; open: boolean }) {
  const { data, error, isFetching, refetch } = useTags(petition.id);
  if (!data && error)
    return (
      <Failure
        title={<T id="desk.sources.failed" />}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (!data) return null;
  return (
    <section className="stack" aria-labelledby="sources">
      <h2 id="sources">
        <T id="desk.sources" />
      </h2>
      <p>
        <T id="desk.sources.lead" />
      </p>
      <ul className="desk-tags plain">
        {data.items.map((tag) => (
          <TagRow key={tag.name} petition={petition.id} tag={tag} open={open} />
        ))}
      </ul>
      {open &&
        (data.items.length < data.most ? (
          <AddTag petition={petition.id} names={data.items.map(({ name }) => name)} />
        ) : (
          <p className="note">
            <T id="desk.sources.full" values={{ most: data.most }} />
          </p>
        ))}
      <p className="note">
        <T id="desk.sources.note" />
      </p>
    </section>
  );
}

function TagRow({ petition, tag, open }: { petition: string; tag: Tag; open: boolean }) {
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const removing = useRemovingTag(petition, () => {
    // The row is gone, and with it the focus.
    if (document.activeElement === document.body) document.getElementById("new-tag")?.focus();
  });
  const link = linkTo(petition, language, tag.name);
  return (
    <li>
      <h3 className="h-small">
        {tag.name}
        {tag.kit && (
          <span className="muted regular">
            {" "}
            <T id={`desk.sources.kit.${tag.name as "poster"}`} />
          </span>
        )}
      </h3>
      <p>
        <T
          id="desk.sources.counts"
          values={{
            visits: <Coarse key="visits" count={tag.visits} />,
            signatures: <Coarse key="signatures" count={tag.signatures} />,
            recent: <Coarse key="recent" count={tag.recentSignatures} />,
          }}
        />
      </p>
      {open && (
        <>
          <p className="desk-link">{link}</p>
          <ButtonRow>
            <CopyButton text={link} action="desk.sources.copy" of={tag.name} />
            <ButtonAnchor kind="quiet" href={codeOf(petition, language, "png", tag.name)} download>
              <T id="desk.sources.code" />
              <span className="hidden-visually"> {tag.name}</span>
            </ButtonAnchor>
            {!tag.kit && (
              <Button kind="quiet" busy={removing.isPending} onClick={() => setAsking(true)}>
                <T id="desk.sources.remove" />
                <span className="hidden-visually"> {tag.name}</span>
              </Button>
            )}
          </ButtonRow>
        </>
      )}
      {removing.error && <Refusal code={removing.error.code} />}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<T id="desk.sources.sure" values={{ name: tag.name }} />}
        actions={
          <>
            <Button
              kind="danger"
              onClick={() => {
                setAsking(false);
                removing.mutate(tag.name);
              }}
            >
              <T id="desk.sources.remove" />
            </Button>
            <Button kind="second" onClick={() => setAsking(false)}>
              <T id="desk.sources.keep" />
            </Button>
          </>
        }
      >
        <p>
          <T id="desk.sources.sureText" />
        </p>
      </Dialog>
    </li>
  );
}

function Coarse({ count: { atLeast, fewerThan } }: { count: CoarseCount }) {
  const format = useFormat();
  return (
    <b className="num">
      {atLeast == null ? <T id="desk.fewer" values={{ count: fewerThan ?? 0 }} /> : format.number(atLeast)}
    </b>
  );
}

function AddTag({ petition, names }: { petition: string; names: readonly string[] }) {
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const adding = useAddingTag(petition, () => {
    setName("");
    setTried(false);
  });
  const tag = name.trim().toLowerCase();
  const wrong = names.includes(tag)
    ? "desk.sources.error.known"
    : tag.length > longestTag || !tagForm.test(tag)
      ? "desk.sources.error.form"
      : undefined;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong !== undefined) document.getElementById("new-tag")?.focus();
    else if (!adding.isPending) adding.mutate(tag);
  };
  return (
    <form className="desk-add" onSubmit={send} noValidate>
      <TextField
        id="new-tag"
        label={<T id="desk.sources.name" />}
        hint={<T id="desk.sources.name.hint" />}
        error={tried && wrong ? <T id={wrong} values={{ most: longestTag }} /> : undefined}
        value={name}
        onChange={({ target }) => setName(target.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      {adding.error && (
        <Refusal code={adding.error.code} words={{ TOO_MANY_TAGS: "desk.sources.error.many" }} />
      )}
      <ButtonRow>
        <Button type="submit" kind="second" busy={adding.isPending}>
          <T id="desk.sources.add" />
        </Button>
      </ButtonRow>
    </form>
  );
}
