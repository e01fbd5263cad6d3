import { type ReactNode, useState } from "react";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { Button, ButtonAnchor } from "./button";
import { copy } from "./copy";

/**
 * Ways to pass on a page: copy the link, messengers, and the share sheet of the device where there is one; `children`
 * are further buttons.
 */
export function Share({ url, title, children }: { url: string; title: string; children?: ReactNode }) {
  const t = useT();
  const [said, setSaid] = useState<"copied" | "failed">();
  const data = { title, url };
  const hasSheet = typeof navigator.share === "function";
  const words = `${title}\n${url}`;
  return (
    <div className="stack stack-near">
      <div className="share">
        <Button
          kind="second"
          icon={said === "copied" ? "done" : "link"}
          onClick={() => {
            copy(url).then(
              () => setSaid("copied"),
              () => setSaid("failed"),
            );
          }}
        >
          {t(said === "copied" ? "design.share.copied" : "design.share.copy")}
        </Button>
        <ButtonAnchor
          kind="second"
          icon="whatsapp"
          href={`https://wa.me/?${new URLSearchParams({ text: words }).toString().replaceAll("+", "%20")}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          <T id="design.share.whatsapp" />
          <Outside />
        </ButtonAnchor>
        <ButtonAnchor
          kind="second"
          icon="telegram"
          href={`https://t.me/share/url?${new URLSearchParams({ url, text: title }).toString().replaceAll("+", "%20")}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          <T id="design.share.telegram" />
          <Outside />
        </ButtonAnchor>
        {hasSheet && (
          <Button
            kind="second"
            icon="send"
            onClick={() => {
              // Closing the sheet rejects; there is nothing to say about that.
              navigator.share(data).catch(() => undefined);
            }}
          >
            <T id="design.share.more" />
          </Button>
        )}
        {children}
      </div>
      <p role="status" className={said === "failed" ? "small" : "hidden-visually"}>
        {said === "copied" && <T id="design.share.copiedSaid" />}
        {said === "failed" && <T id="design.share.failed" values={{ url: <code key="url">{url}</code> }} />}
      </p>
    </div>
  );
}

function Outside() {
  return (
    <span className="hidden-visually">
      <T id="design.newWindow" />
    </span>
  );
}
