import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "~/design/button";
import { Disclosure } from "~/design/disclosure";
import { Steps } from "~/design/lists";
import { Notice } from "~/design/notice";
import { T } from "~/i18n/t";
import { download } from "~/design/download";
import { EdsRefused } from "./eds-refused";
import { NotSigned, useNcaLayer, useSignatureFile, useTextToSign } from "./use-eds-sign-in";

/** Signing in with one's national key: by NCALayer on the same computer, or by a file that any program signed. */
export function EdsSignIn({ onDone }: { onDone: () => void }) {
  return (
    <>
      <ByNcaLayer onDone={onDone} />
      <ByFile onDone={onDone} />
      <Notice icon="lock">
        <p className="small">
          <T id="sign-in.eds.privacy" />
        </p>
      </Notice>
    </>
  );
}

function ByNcaLayer({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState<string>();
  const ncaLayer = useNcaLayer(onDone, setText);
  const begin = () => {
    setText(undefined);
    ncaLayer.mutate();
  };
  const isAway = ncaLayer.error instanceof NotSigned && ncaLayer.error.why === "notRunning";
  return (
    <section className="stack" aria-labelledby="eds-ncalayer">
      <h2 id="eds-ncalayer" className="h-small">
        <T id="sign-in.eds.ncalayer" />
      </h2>
      <p>
        <T id="sign-in.eds.ncalayer.text" />
      </p>
      {ncaLayer.error && <EdsRefused error={ncaLayer.error} />}
      {ncaLayer.isPending && (
        <Notice icon="clock" role="status">
          <p>
            <T id={text === undefined ? "sign-in.eds.asking" : "sign-in.eds.choose"} />
          </p>
        </Notice>
      )}
      {ncaLayer.isPending && text !== undefined && (
        <Disclosure summary={<T id="sign-in.eds.what" />}>
          <TextToSign text={text} />
        </Disclosure>
      )}
      <p>
        <Button icon={isAway ? "retry" : "key"} busy={ncaLayer.isPending} onClick={begin}>
          <T id={isAway ? "sign-in.eds.again" : "sign-in.eds.sign"} />
        </Button>
      </p>
    </section>
  );
}

function ByFile({ onDone }: { onDone: () => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const text = useTextToSign();
  const signature = useSignatureFile(onDone);
  const challenge = text.data;
  const getText = () => {
    signature.reset();
    text.mutate(undefined, {
      onSuccess: (given) => download({ name: "undeu-sign-in.txt", text: given.text, type: "text/plain" }),
    });
  };
  const upload = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // So that the same file can be chosen again.
    event.target.value = "";
    if (file && challenge) signature.mutate({ challenge, file });
  };
  const error = text.error ?? signature.error;
  return (
    <Disclosure summary={<T id="sign-in.eds.file" />}>
      <div className="stack stack-roomy signed-file">
        <Steps>
          <div className="stack stack-near">
            <h3 className="h-small">
              <T id="sign-in.eds.file.get" />
            </h3>
            <p>
              <T id="sign-in.eds.file.get.text" />
            </p>
            <p>
              <Button kind="second" icon="download" busy={text.isPending} onClick={getText}>
                <T id="sign-in.eds.file.get.do" />
              </Button>
            </p>
            {challenge && <TextToSign text={challenge.text} />}
          </div>
          <div className="stack stack-near">
            <h3 className="h-small">
              <T id="sign-in.eds.file.sign" />
            </h3>
            <p>
              <T id="sign-in.eds.file.sign.text" />
            </p>
          </div>
          <div className="stack stack-near">
            <h3 className="h-small">
              <T id="sign-in.eds.file.give" />
            </h3>
            <p>
              <T id={challenge ? "sign-in.eds.file.give.text" : "sign-in.eds.file.give.first"} />
            </p>
            {challenge && (
              <p>
                <Button
                  kind="second"
                  icon="upload"
                  busy={signature.isPending}
                  onClick={() => chooser.current?.click()}
                >
                  <T id="sign-in.eds.file.give.do" />
                </Button>
              </p>
            )}
          </div>
        </Steps>
        {/* The button stands for it, as the browser would write its own language beside it. */}
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".cms,.p7s,.p7m,.p7b,.pem,.der,.txt"
          onChange={upload}
        />
        {error && <EdsRefused error={error} />}
      </div>
    </Disclosure>
  );
}

/** As it is signed, in three languages whatever the page speaks. */
function TextToSign({ text }: { text: string }) {
  return (
    <pre className="signed-text" lang="kk">
      {text}
    </pre>
  );
}
