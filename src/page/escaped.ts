const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A value as text of HTML or of an attribute in quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] as string);
