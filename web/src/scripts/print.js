/** `<button data-print>` opens the print dialogue. */
export function printOnRequest(root) {
  root.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) print();
  });
}
