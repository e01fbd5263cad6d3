/** The mark: Ү drawn as a ram's horn. Logo and marker of a threshold, nowhere else. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M16 29V15.5C16 9 12.4 4.5 8.3 4.5c-3.5 0-5.8 2.5-5.8 5.5 0 2.8 2 4.9 4.7 4.9 2.3 0 3.8-1.5 3.8-3.4 0-1.6-1.1-2.6-2.5-2.6M16 15.5C16 9 19.6 4.5 23.7 4.5c3.5 0 5.8 2.5 5.8 5.5 0 2.8-2 4.9-4.7 4.9-2.3 0-3.8-1.5-3.8-3.4 0-1.6 1.1-2.6 2.5-2.6" />
    </svg>
  );
}
