/** The credentials in a URL for `Authorization`, or undefined. A percent sign that escapes nothing stands for itself, as in curl. */
export function encodeCredentials({ username, password }: URL): string | undefined {
  if (username === "" && password === "") return undefined;
  return `Basic ${Buffer.from(`${unescaped(username)}:${unescaped(password)}`).toString("base64")}`;
}

/** A URL with the same credentials, in which each percent sign escapes something. */
export function escapedCredentials(url: URL): URL {
  const copy = new URL(url);
  copy.username = encodeURIComponent(unescaped(url.username));
  copy.password = encodeURIComponent(unescaped(url.password));
  return copy;
}

const unescaped = (text: string) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });

export function withoutCredentials(url: URL): URL {
  const copy = new URL(url);
  copy.username = copy.password = "";
  return copy;
}
