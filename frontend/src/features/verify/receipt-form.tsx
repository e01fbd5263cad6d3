import { type SubmitEvent, useCallback, useId, useRef, useState } from "react";
import { Button } from "~/design/button";
import { classNames } from "~/design/class-names";
import { TextAreaField } from "~/design/field";
import { Icon } from "~/design/icon";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { useDroppedFiles } from "./use-dropped-files";

interface ReadFile {
  name: string;
  text: string;
}

/** The id of what begins a check. */
export const checkButton = "check-receipt";

/** Where a receipt is put in. It stays on this device: the page reads the files itself. */
export function ReceiptForm({
  own,
  countsAlone,
  checked,
  running,
  loads,
  onChange,
  onCheck,
}: {
  /** The reader's own receipt, as a text. */
  own: string | undefined;
  /** Whether there is something to check without a receipt. */
  countsAlone: boolean;
  /** Whether there was a check before. */
  checked: boolean;
  running: boolean;
  /** What will be loaded. */
  loads: React.ReactNode;
  /** Whatever was found before was found of something else. */
  onChange: () => void;
  onCheck: (texts: string[]) => void;
}) {
  const t = useT();
  const legend = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [files, setFiles] = useState<ReadFile[]>([]);
  const [typed, setTyped] = useState<string>();
  const [empty, setEmpty] = useState(false);

  const take = useCallback(
    (chosen: FileList) => {
      void Promise.all([...chosen].map(async (file) => ({ name: file.name, text: await file.text() }))).then(
        (read) => {
          setFiles(read);
          setEmpty(false);
          // What stands in the field was meant instead of files.
          setTyped("");
          onChange();
        },
      );
    },
    [onChange],
  );
  const { over } = useDroppedFiles(box, take);

  const text = typed ?? own ?? "";
  const hasReceipt = files.length > 0 || text.trim() !== "";
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running) return;
    if (!hasReceipt && !countsAlone) {
      setEmpty(true);
      document.getElementById("receipt-text")?.focus();
      return;
    }
    onCheck([...files.map((file) => file.text), text]);
  };

  return (
    <form className="stack stack-roomy" aria-label={t("verify.form")} onSubmit={submit} noValidate>
      <div
        ref={box}
        className={classNames("drop", over && "drop-over")}
        role="group"
        aria-labelledby={legend}
      >
        <Icon name="document" className="icon-big" />
        <p>
          <b id={legend}>
            <T id="verify.drop" />
          </b>
          <br />
          <span className="note" role="status">
            {files.length === 0 ? (
              <T id="verify.drop.text" />
            ) : (
              files.map(({ name }) => <T key={name} id="verify.drop.read" values={{ name }} />)
            )}
          </span>
        </p>
        <Button kind="second" icon="upload" onClick={() => input.current?.click()}>
          <T id={files.length === 0 ? "verify.drop.choose" : "verify.drop.other"} />
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".json,.tlog-proof,.txt,application/json,text/plain"
          onChange={(event) => {
            if (event.target.files) take(event.target.files);
            // So that the same file can be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      <TextAreaField
        id="receipt-text"
        className="code"
        label={<T id="verify.paste" />}
        hint={
          own !== undefined && typed === undefined ? (
            <T id="verify.paste.mine" />
          ) : countsAlone ? (
            <T id="verify.paste.optional" />
          ) : undefined
        }
        error={empty && <T id="verify.paste.empty" />}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setTyped(event.target.value);
          setEmpty(false);
          onChange();
        }}
      />
      <Button id={checkButton} type="submit" busy={running}>
        <T id={checked ? "verify.do.again" : hasReceipt || !countsAlone ? "verify.do" : "verify.do.count"} />
      </Button>
      <p className="note">{loads}</p>
    </form>
  );
}
