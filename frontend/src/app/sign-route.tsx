import { SignPage } from "~/features/sign/sign-page";
import { LatePart } from "./late-part";

const follow = async () => (await import("~/features/following/follow-after-signing")).FollowAfterSigning;
const why = async () => (await import("~/features/reason/say-why")).SayWhy;

/** Signing; the offers to say why and to follow come with the receipt. */
export function SignRoute() {
  return (
    <SignPage
      afterSigning={(petition) => (
        <>
          <LatePart feature="reason" load={why} props={{ petition }} />
          <LatePart feature="following" load={follow} props={{ petition }} />
        </>
      )}
    />
  );
}
