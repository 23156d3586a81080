// Runs before the page is drawn, so that it is never drawn in the wrong light.
(() => {
  try {
    const chosen = localStorage.getItem('cleancopy.theme');
    if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
  } catch {
    // Without storage the system decides.
  }
})();
