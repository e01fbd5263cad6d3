import { Blank, Failure } from "~/design/blank";
import { Disclosure } from "~/design/disclosure";
import { PageHead } from "~/design/page-head";
import { RowsSkeleton } from "~/design/skeleton";
import { isLanguage } from "~/i18n/language";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { useDemoMail } from "./following";
import { UpdateText } from "./update-text";

/** What a demo without a mail server would have sent. */
export function DemoMailPage() {
  const t = useT();
  const format = useFormat();
  const { data, error, isFetching, refetch } = useDemoMail();
  return (
    <div className="wrap">
      <PageHead title={t("following.demo")}>
        {data !== null && (
          <p className="lead">
            <T id="following.demo.lead" />
          </p>
        )}
      </PageHead>
      {data === null ? (
        <p>
          <T id="following.demo.real" />
        </p>
      ) : !data && error ? (
        <Failure
          title={<T id="following.demo.failed" />}
          code={error.code}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : !data ? (
        <RowsSkeleton label={t("following.loading")} count={2} />
      ) : data.items.length === 0 ? (
        <Blank title={<T id="following.demo.none" />}>
          <p>
            <T id="following.demo.none.text" />
          </p>
        </Blank>
      ) : (
        <div className="stack">
          {data.items.map((mail, index) => (
            <Disclosure
              key={mail.number}
              open={index === 0}
              summary={<span lang={mail.language}>{mail.subject}</span>}
            >
              <p className="small muted">
                <T
                  id="following.demo.to"
                  values={{ address: mail.to, at: format.instant(mail.at, "short") }}
                />
              </p>
              <UpdateText text={mail.text} lang={isLanguage(mail.language) ? mail.language : undefined} />
            </Disclosure>
          ))}
        </div>
      )}
    </div>
  );
}
