/**
 * Takes everything off the page and waits until the phone's database has nothing more to answer: what a test leaves
 * running would go on in a page that is gone.
 */
export async function leaveThePage(): Promise<void> {
  document.body.replaceChildren();
  do {
    await new Promise((resolve) => setTimeout(resolve));
  } while (process.getActiveResourcesInfo().includes('Immediate'));
}
