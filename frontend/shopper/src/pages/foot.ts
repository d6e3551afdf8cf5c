let watched: HTMLElement | null = null;

const sizes = new ResizeObserver(() => measure());

/**
 * Keeps in `--foot` how high the acts at the foot of the screen are, whatever the size of letters and the width, so that
 * other things can stand above them.
 *
 * @param foot nothing where the screen has none
 */
export function standAbove(foot: HTMLElement | null): void {
  if (foot === watched) {
    return;
  }
  sizes.disconnect();
  watched = foot;
  if (foot) {
    sizes.observe(foot);
  }
  measure();
}

function measure(): void {
  document.documentElement.style.setProperty('--foot', `${watched?.offsetHeight ?? 0}px`);
}
