import { act, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { renderIn } from "~/testing/render";
import { TextAreaField, TextField } from "./field";
import { LocalizedField, noTexts } from "./localized-field";

const pasted = "Первое\vВторое\u0007";

function Area() {
  const [text, setText] = useState("");
  return <TextAreaField label="Text" value={text} onChange={({ target }) => setText(target.value)} />;
}

function Line({ type }: { type?: string }) {
  const [text, setText] = useState("");
  return <TextField label="Text" type={type} value={text} onChange={({ target }) => setText(target.value)} />;
}

function Localized() {
  const [texts, setTexts] = useState(noTexts);
  return (
    <LocalizedField
      id="title"
      label="Text"
      languages={["ru"]}
      limit={20}
      oneLine
      value={texts}
      onChange={setTexts}
    />
  );
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>("Text");

describe("pasting what Word and old systems put between the lines", () => {
  it("becomes a line break in a field of several lines, with the caret where it was", async () => {
    await renderIn("en", <Area />);
    const box = field();
    fireEvent.change(box, { target: { value: `Начало ${pasted} конец` } });
    expect(box.value).toBe("Начало Первое\nВторое конец");
    act(() => {
      // As a browser leaves it after pasting into the middle.
      Reflect.set(HTMLTextAreaElement.prototype, "value", `Начало ${pasted} конец`, box);
      box.setSelectionRange(7 + pasted.length, 7 + pasted.length);
      fireEvent.input(box);
    });
    expect(box.selectionStart).toBe("Начало Первое\nВторое".length);
  });

  it("becomes a blank in a field of one line", async () => {
    await renderIn("en", <Line />);
    fireEvent.change(field(), { target: { value: pasted } });
    expect(field().value).toBe("Первое Второе");
  });

  it("becomes a blank in one line of several languages too", async () => {
    await renderIn("en", <Localized />);
    fireEvent.change(field(), { target: { value: pasted } });
    expect(field().value).toBe("Первое Второе");
  });

  it("leaves an address alone, where there is no caret to keep", async () => {
    await renderIn("en", <Line type="email" />);
    fireEvent.change(field(), { target: { value: "name\u202C@mail.kz" } });
    expect(field().value).toBe("name@mail.kz");
  });
});
