import type { ReactNode } from "react";
import { useLocation, useParams } from "react-router";
import type { Problem } from "~/api/problem";
import { Blank } from "~/design/blank";
import { Button, ButtonLink, ButtonRow } from "~/design/button";
import { DonePage } from "~/design/done-page";
import { Notice } from "~/design/notice";
import { PageHead } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { isLinkInvalid, useConfirming, useEnding } from "./following";

/** Where the link of the mail that confirms leads. Nothing happens until a person presses: programs follow links too. */
export function ConfirmPage() {
  const t = useT();
  const language = useLanguage();
  const token = useLocation().hash.slice(1);
  const confirming = useConfirming();
  const confirmed = confirming.data;
  if (isLinkInvalid(confirming.error) || token === "") return <LinkInvalid />;
  if (confirmed)
    return (
      <DonePage title={t("following.confirmed")}>
        <p className="lead">
          <Localized text={confirmed.title} />
        </p>
        <ButtonRow>
          <ButtonLink to={`/${language}/petitions/${confirmed.petition}`}>
            <T id="following.toPetition" />
          </ButtonLink>
          <ButtonLink kind="second" to={`/${language}/following/preferences#${confirmed.preferences}`}>
            <T id="following.toPreferences" />
          </ButtonLink>
        </ButtonRow>
      </DonePage>
    );
  return (
    <Pressing
      title={t("following.confirm")}
      text={<T id="following.confirm.text" />}
      action={<T id="following.confirm.do" />}
      busy={confirming.isPending}
      problem={confirming.error}
      onPress={() => confirming.mutate(token)}
    />
  );
}

/** The address of the header List-Unsubscribe, for people. */
export function EndPage() {
  const t = useT();
  const language = useLanguage();
  const { token = "" } = useParams();
  const ending = useEnding();
  const ended = ending.data;
  if (isLinkInvalid(ending.error)) return <LinkInvalid />;
  if (ended)
    return (
      <DonePage title={t("following.ended")}>
        <p className="lead">
          <T id={ended.petition ? "following.ended.text" : "following.ended.all"} />
        </p>
        <ButtonRow>
          <ButtonLink
            kind="second"
            to={ended.petition ? `/${language}/petitions/${ended.petition}` : `/${language}`}
          >
            <T id={ended.petition ? "following.toPetition" : "following.home"} />
          </ButtonLink>
        </ButtonRow>
      </DonePage>
    );
  return (
    <Pressing
      title={t("following.end")}
      text={<T id="following.end.text" />}
      action={<T id="following.end.do" />}
      busy={ending.isPending}
      problem={ending.error}
      onPress={() => ending.mutate(token)}
    />
  );
}

function Pressing({
  title,
  text,
  action,
  busy,
  problem,
  onPress,
}: {
  title: string;
  text: ReactNode;
  action: ReactNode;
  busy: boolean;
  problem: Problem | null;
  onPress: () => void;
}) {
  return (
    <div className="wrap">
      <PageHead title={title}>
        <p className="lead">{text}</p>
        {problem && (
          <Notice icon="warning" role="alert">
            <p>
              <T id="following.failed" />
            </p>
          </Notice>
        )}
        <ButtonRow>
          <Button large busy={busy} onClick={onPress}>
            {action}
          </Button>
        </ButtonRow>
      </PageHead>
    </div>
  );
}

export function LinkInvalid() {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap">
      <PageHead title={t("following.preferences")} />
      <Blank
        title={<T id="following.invalid" />}
        actions={
          <ButtonLink kind="second" to={`/${language}`}>
            <T id="following.home" />
          </ButtonLink>
        }
      >
        <p>
          <T id="following.invalid.text" />
        </p>
      </Blank>
    </div>
  );
}
