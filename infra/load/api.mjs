// Calls the product.

export async function api(base, method, path, token, body) {
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return text && JSON.parse(text);
}

/** The session token of an invented person. */
export async function signIn(base, person) {
  const response = await fetch(`${base}/api/v1/auth/demo`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(person),
  });
  const cookie = response.headers.get('Set-Cookie');
  if (!cookie) {
    throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  }
  return cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'));
}
