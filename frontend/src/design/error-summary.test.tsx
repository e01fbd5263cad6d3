import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { renderIn } from "~/testing/render";
import { ErrorSummary } from "./error-summary";
import { TextField } from "./field";

describe("the error summary", () => {
  it("takes the focus and leads to the fields", async () => {
    await renderIn(
      "en",
      <>
        <ErrorSummary errors={[{ field: "title", message: "Title: write at least 20 characters" }]} />
        <TextField id="title" label="Title" error="Write at least 20 characters" />
      </>,
    );
    const summary = screen.getByRole("alert", { name: "One field needs your attention" });
    expect(document.activeElement).toBe(summary);
    await userEvent.click(screen.getByRole("link"));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Title" }));
  });

  it("ties the error to its field", async () => {
    await renderIn("en", <TextField id="title" label="Title" hint="A whole sentence" error="Too short" />);
    const field = screen.getByRole("textbox");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(field.getAttribute("aria-describedby")).toBe("title-error title-hint");
  });
});
