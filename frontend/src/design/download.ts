/** A file that a page made itself. */
export interface MadeFile {
  name: string;
  text: string;
  type: string;
}

/** Hands a file to the person, byte for byte in UTF-8; nothing is sent anywhere. */
export function download({ name, text, type }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** What a machine can read, and a person too. */
export function jsonFile(name: string, content: unknown): MadeFile {
  return { name, text: `${JSON.stringify(content, undefined, 2)}\n`, type: "application/json" };
}
