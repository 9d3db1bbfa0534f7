/** The system's theme, or one that is kept for the next visit. */
export function chooseTheme(select: HTMLSelectElement): void {
  const root = document.documentElement;
  select.value = root.dataset.theme ?? "";
  select.addEventListener("change", () => {
    root.dataset.theme = select.value;
    try {
      if (select.value) localStorage.setItem("theme", select.value);
      else localStorage.removeItem("theme");
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  });
}
