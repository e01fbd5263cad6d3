import { type SubmitEvent, useState } from "react";
import { Link } from "react-router";
import { Button, ButtonRow } from "~/design/button";
import { TextField } from "~/design/field";
import { useFocusKept } from "~/design/focus";
import { Notice } from "~/design/notice";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useAsking } from "./following";

const field = "follow-address";

/** Asks for an address and says where the mail that confirms goes. The answer is the same for every address. */
export function FollowForm({ petition }: { petition: string }) {
  const language = useLanguage();
  const [address, setAddress] = useState("");
  const [wrong, setWrong] = useState(false);
  const asking = useAsking(petition);
  useFocusKept(asking.isSuccess, "follow-asked");
  const refused = asking.error && asking.error.about("address") === undefined ? asking.error : undefined;

  const ask = (event: SubmitEvent) => {
    event.preventDefault();
    if (asking.isPending) return;
    const typed = address.trim();
    const looksRight = /^\S+@\S+\.\S+$/.test(typed);
    setWrong(!looksRight);
    if (looksRight) asking.mutate({ address: typed, language });
    else document.getElementById(field)?.focus();
  };

  if (asking.isSuccess)
    return (
      <Notice icon="done" role="status" id="follow-asked">
        <p>
          <b>
            <T id="following.asked" />
          </b>
        </p>
        <p className="small">
          <T id="following.asked.text" values={{ address: address.trim() }} />
        </p>
        {"demo" in document.documentElement.dataset && (
          <p className="small">
            <T
              id="following.asked.demo"
              values={{ a: (words) => <Link to={`/${language}/following/demo`}>{words}</Link> }}
            />
          </p>
        )}
      </Notice>
    );
  return (
    <form className="stack stack-near" onSubmit={ask} noValidate>
      <TextField
        id={field}
        type="email"
        name="email"
        autoComplete="email"
        inputMode="email"
        maxLength={254}
        label={<T id="following.address" />}
        error={(wrong || asking.error?.about("address")) && <T id="following.error.address" />}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      {refused && (
        <Refusal
          code={refused.code}
          words={{
            RATE_LIMITED: "following.refused.tooMany",
            CHALLENGE_REQUIRED: "following.refused.tooMany",
            NOT_SIGNED_IN: "following.refused.signed",
            MAIL_NOT_OFFERED: "following.noMail",
          }}
        />
      )}
      <ButtonRow>
        <Button kind="second" type="submit" busy={asking.isPending}>
          <T id="following.ask" />
        </Button>
      </ButtonRow>
    </form>
  );
}
