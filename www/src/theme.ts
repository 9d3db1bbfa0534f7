/** Runs before the page is drawn: the chosen theme is the one thing that the page stores. */
try {
  document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "";
} catch {
  // A browser without storage shows the system's theme.
}
