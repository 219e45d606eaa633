try {
  const { dataset } = document.documentElement;
  const show = () => {
    for (const id of ['scheme', 'size']) {
      dataset[id] = localStorage[id] ?? '';
      for (const box of document.querySelectorAll('#' + id)) box.value = dataset[id];
    }
  };
  show();
  for (const type of ['pageshow', 'storage']) addEventListener(type, show);
  addEventListener('change', ({ target: { id, value } }) => {
    if (!(id in dataset)) return;
    if (value) localStorage[id] = value;
    else localStorage.removeItem(id);
    show();
  });
} catch {
  // Off
}
