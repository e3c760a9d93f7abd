/** A workspace where Convenor was installed a minute ago: people and channels, and nothing recorded. */
export const emptyWorkspace = JSON.stringify({
	programme: { name: "Harbour Trust", zone: "Europe/London", clock: "2026-01-29T09:00:00Z" },
	people: [
		{ key: "ann", name: "Ann Marsh", handle: "ann" },
		{ key: "ken", name: "Ken Osei", handle: "ken" },
		{ key: "mel", name: "Mel Dunn", handle: "mel" },
		{ key: "gus", name: "Gus Guest", handle: "gus", standing: "guest" },
	],
	channels: [
		{ key: "general", name: "general", members: ["ann", "ken", "mel"] },
		{
			key: "harbour-board",
			name: "harbour-board",
			members: ["ann", "ken", "mel"],
			withConvenor: false,
		},
		{ key: "visitors", name: "visitors", members: ["ann", "ken", "gus"] },
	],
	boards: [],
});
