try {
  const show = () => {
    const scheme = localStorage.scheme ?? '';
    document.documentElement.dataset.scheme = scheme;
    for (const box of document.querySelectorAll('#scheme')) box.value = scheme;
  };
  show();
  for (const type of ['pageshow', 'storage']) addEventListener(type, show);
  addEventListener('change', ({ target: { id, value } }) => {
    if (id !== 'scheme') return;
    delete localStorage.scheme;
    if (value) localStorage.scheme = value;
    show();
  });
} catch {
  // Off
}
