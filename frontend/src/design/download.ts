/** A file that a page made itself. */
export interface MadeFile {
  name: string;
  text: string;
  /** JSON where nothing else is said. */
  type?: string;
}

/** Hands a file to the person; nothing is sent anywhere. */
export function download({ name, text, type = "application/json" }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
