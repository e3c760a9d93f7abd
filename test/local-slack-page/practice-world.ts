// A small workspace with every kind of person and place.
import type { Manifest, World } from "../../src/local-slack/index.ts";

const person = (id: string, real_name: string, more: object = {}) => ({
	id,
	name: real_name.toLowerCase().replaceAll(" ", "-"),
	real_name,
	title: "",
	tz: "Europe/London",
	standing: "member" as const,
	team: "T1",
	...more,
});

export const WORLD: World = {
	teams: [
		{ id: "T1", name: "Riverside Programme" },
		{ id: "T2", name: "Partner Council" },
	],
	users: [
		person("U1", "Board Secretary", { is_admin: true }),
		person("U2", "Chair of the Oversight Board", { name: "chair" }),
		person("U3", "Delivery Lead", { tz: "America/New_York" }),
		person("U4", "Visiting Auditor", { standing: "guest" }),
		person("U5", "Partner Officer", { standing: "external", team: "T2" }),
		person("U6", "Former Lead", { standing: "deactivated" }),
		person("U7", "Guidance Lead", { title: "Watches for guidance" }),
		person("U8", "Training Lead"),
		person("U9", "Survey Lead"),
	],
	channels: [
		{
			id: "C1",
			name: "oversight-board",
			kind: "public",
			topic: "Agenda and actions",
			members: ["@app", "U1", "U2", "U3", "U4"],
		},
		{ id: "C2", name: "vetting-panel", kind: "private", members: ["@app", "U1", "U2"] },
		{ id: "C3", name: "partners", kind: "shared", members: ["@app", "U1", "U5"] },
		{ id: "C4", name: "pilot-2007", kind: "public", archived: true, members: ["@app", "U1"] },
		{ id: "C5", name: "empty-room", kind: "public", members: ["@app", "U1"] },
		{ id: "C6", name: "surveys", kind: "public", members: ["@app", "U9"] },
	],
};

export const MANIFEST: Manifest = {
	display_information: { name: "Convenor" },
	features: {
		bot_user: { display_name: "Convenor" },
		slash_commands: [
			{
				command: "/action",
				description: "Record what must be done",
				usage_hint: "[add | list | close] …",
			},
			{
				command: "/board",
				description: "Boards and their members",
				usage_hint: "[create | show | list | end] …",
			},
			{
				command: "/programme",
				description: "The programme as a whole",
				usage_hint: "[status | help]",
			},
			{ command: "/silent", description: "Never answered" },
		],
		shortcuts: [
			{ name: "Record as an action", type: "message", callback_id: "record_action" },
			{ name: "Add an action", type: "global", callback_id: "add_action" },
		],
	},
	oauth_config: {
		scopes: {
			bot: [
				"commands",
				"chat:write",
				"app_mentions:read",
				"users:read",
				"channels:read",
				"im:write",
				"im:read",
				"im:history",
			],
		},
	},
	settings: {
		event_subscriptions: { bot_events: ["app_mention", "message.im", "app_home_opened"] },
	},
};
