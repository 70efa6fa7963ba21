import { html } from 'hono/html';

/** The initials of a name, at most two: what stands where Nango shows a provider's logo. Logos belong to the vendors and are not ours to give out. */
function initialsOf(name: string): string {
    const words = name.match(/[\p{L}\p{N}]+/gu) ?? ['?'];
    return words
        .slice(0, 2)
        .map((word) => [...word][0]?.toUpperCase())
        .join('');
}

/** A drawing of a provider's initials, as an SVG that needs nothing from elsewhere. */
export function drawLogo(displayName: string): ReturnType<typeof html> {
    return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true">
        <rect width="64" height="64" rx="8" fill="#334155" />
        <text x="32" y="42" text-anchor="middle" font-family="system-ui, sans-serif" font-size="28" font-weight="600" fill="#fff">
            ${initialsOf(displayName)}
        </text>
    </svg>`;
}
