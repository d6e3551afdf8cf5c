import { css } from 'lit';

/** The frame that a map too wide for its page scrolls in: it fades where more follows. */
export const frameStyles = css`
  .map {
    padding: 4px;
  }

  .map:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .more-before {
    mask-image: linear-gradient(to right, transparent, #000 64px);
  }

  .more-after {
    mask-image: linear-gradient(to left, transparent, #000 64px);
  }

  .more-before.more-after {
    mask-image: linear-gradient(to right, transparent, #000 64px, #000 calc(100% - 64px), transparent);
  }
`;
