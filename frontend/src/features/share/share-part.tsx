import "./share.css";
import { Link } from "react-router";
import type { Petition } from "~/api/petition";
import { Button } from "~/design/button";
import { Disclosure } from "~/design/disclosure";
import { Share } from "~/design/share";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";

/** Ways to pass a petition on: to people, to paper, to another site. */
export function SharePart({ petition }: { petition: Petition }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { origin, host } = window.location;
  const path = `/petitions/${petition.id}`;
  const code = `/api/v1${path}/qr.svg?language=${language}`;
  return (
    <>
      <section aria-labelledby="share">
        <h2 id="share">
          <T id="share.title" />
        </h2>
        {petition.state === "SEEDING" && (
          <p>
            <T id="share.seeding" />
          </p>
        )}
        <Share url={`${origin}/${language}${path}`} title={format.pick(petition.title).text}>
          <Button kind="second" icon="print" onClick={() => window.print()}>
            <T id="share.print" />
          </Button>
        </Share>
        <Disclosure summary={<T id="share.code" />}>
          <div className="share-code">
            <img src={code} alt={t("share.code.alt")} width="196" height="196" loading="lazy" />
            <p className="small">
              <T id="share.code.how" />
            </p>
          </div>
        </Disclosure>
        <p className="small">
          <Link to={`/${language}${path}/embed`}>
            <T id="share.embed" />
          </Link>
        </p>
      </section>
      {/* Only on paper, in front of the text; so it has come before anybody prints, by whatever key. */}
      <div className="share-paper" aria-hidden="true">
        <img src={code} alt="" width="120" height="120" fetchPriority="low" />
        <p>
          <T id="share.paper" />
          <br />
          <b>{`${host}${path}`}</b>
          <br />
          <T id="share.paper.day" values={{ day: format.day(new Date(), "day", "on") }} />
        </p>
      </div>
    </>
  );
}
