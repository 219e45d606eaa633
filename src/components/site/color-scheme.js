try {
  const { dataset } = document.documentElement;
  const show = () => {
    const scheme = localStorage.scheme ?? '';
    dataset.scheme = scheme;
    for (const field of document.querySelectorAll('#scheme')) field.value = scheme;
  };
  show();
  for (const type of ['DOMContentLoaded', 'pageshow', 'storage']) addEventListener(type, show);
  addEventListener('change', ({ target: { id, value } }) => {
    if (id === 'scheme') localStorage.scheme = value;
    show();
  });
} catch {
  // No storage.
}
