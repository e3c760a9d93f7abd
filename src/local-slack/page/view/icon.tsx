// Line icons drawn for this page, on a 20-unit square.
const PATHS = {
	close: "M5 5l10 10M15 5L5 15",
	more: "M4.5 9.3a.7.7 0 110 1.4.7.7 0 010-1.4zM10 9.3a.7.7 0 110 1.4.7.7 0 010-1.4zM15.5 9.3a.7.7 0 110 1.4.7.7 0 010-1.4z",
	lock: "M5.5 9.5h9v7h-9zM7.5 9.5V7a2.5 2.5 0 015 0v2.5",
	hash: "M8 3.5L6.5 16.5M13.5 3.5L12 16.5M4 7.5h12.5M3.5 12.5H16",
	shared: "M7.5 12.5l5-5M9 6.5l1.2-1.2a3 3 0 014.3 4.3L13 11M11 13.5l-1.2 1.2a3 3 0 01-4.3-4.3L7 9",
	archive: "M3.5 4.5h13v3h-13zM4.5 7.5v8h11v-8M8 10.5h4",
	home: "M3.5 9.5L10 4l6.5 5.5M5.5 8.5v7.5h9V8.5",
	chat: "M4 4.5h12v9H9.5L6 16.5v-3H4z",
	clock: "M10 3.5a6.5 6.5 0 110 13 6.5 6.5 0 010-13zM10 6.5V10l2.5 2",
	list: "M4 5.5h12M4 10h12M4 14.5h8",
	send: "M4 10.2L16 4.5 12 16l-2.6-4.2z",
	menu: "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
	down: "M5.5 8L10 12.5 14.5 8",
	bolt: "M11 3.5L5 11.5h4.5L9 16.5l6-8h-4.5z",
	reply: "M8 5L4 9l4 4M4 9h7.5a4.5 4.5 0 014.5 4.5V15",
	copy: "M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3",
	pause: "M7.5 5v10M12.5 5v10",
	run: "M7 4.5l8 5.5-8 5.5z",
	warn: "M10 4l7 12H3zM10 8.5v3.5M10 14.2v.01",
	check: "M4.5 10.5l3.5 3.5 7.5-8",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
	return (
		<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
			<path d={PATHS[name]} />
		</svg>
	);
}
