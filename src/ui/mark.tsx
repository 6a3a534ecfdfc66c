/** The product's mark: a red thread led through an eye, under its left edge and over its right one. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg
    viewBox="0 0 32 32"
    width={size}
    height={size}
    fill="none"
    strokeLinecap="round"
    strokeWidth="3"
    aria-hidden="true"
  >
    <path d="M2 23.5c7.5 0 7.5-7.5 14-7.5" stroke="var(--thread)" />
    <circle cx="16" cy="16" r="8.5" stroke="var(--mark-gap, var(--paper))" strokeWidth="6" />
    <circle cx="16" cy="16" r="8.5" stroke="var(--ink)" />
    <path
      d="M16 16c6.5 0 6.5-7.5 14-7.5"
      stroke="var(--mark-gap, var(--paper))"
      strokeWidth="6.5"
      strokeLinecap="butt"
    />
    <path d="M15.5 16c7 0 7-7.5 14.5-7.5" stroke="var(--thread)" />
  </svg>
);
