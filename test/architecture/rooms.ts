/** The rooms of the program, and what each may bring in: imports point inwards, and the outermost files wire. */

export type Room = {
	readonly name: string;
	/** Its files: a folder ends in a slash. */
	readonly holds: string;
	/** Rooms and files whose values it may use, besides its own. */
	readonly uses: readonly string[];
	/** Rooms and files whose types it may name. */
	readonly names?: readonly string[];
	readonly packages?: readonly string[];
	/** Packages of which only the types are wanted. */
	readonly packageTypes?: readonly string[];
};

/** What the reminders ask of the rooms outside them: types that others fulfil. */
const reminderPorts = [
	"src/reminders/ledger.ts",
	"src/reminders/standing.ts",
	"src/reminders/letters.ts",
	"src/reminders/messenger.ts",
];

export const rooms: readonly Room[] = [
	{
		name: "domain",
		holds: "src/domain/",
		uses: [],
		packages: ["temporal-polyfill", "rrule-temporal"],
	},
	{ name: "use cases", holds: "src/usecases/", uses: ["src/domain/"] },
	{
		name: "language",
		holds: "src/language/",
		// Words, names and dates move here from `text`, a folder at a time.
		uses: ["src/domain/", "src/text/"],
		names: ["src/usecases/"],
	},
	{
		name: "questions",
		holds: "src/questions/",
		uses: ["src/domain/", "src/language/", "src/text/"],
		names: ["src/usecases/"],
		packages: ["zod"],
	},
	{
		// Chooses the reader that serves.
		name: "the reader of questions",
		holds: "src/text/understand.ts",
		uses: ["src/questions/understand.ts", "src/text/"],
		names: ["src/usecases/"],
	},
	{
		name: "text",
		holds: "src/text/",
		uses: ["src/domain/"],
		names: ["src/usecases/", "src/command.ts"],
		packages: [
			"temporal-polyfill",
			"zod",
			"chrono-node",
			"@eslint-community/regexpp",
			"date-holidays",
			"minisearch",
			"node:module",
		],
	},
	{
		name: "views",
		holds: "src/views/",
		uses: ["src/domain/"],
		// A form's choices are read with what the reader knows; a reminder's letter is put into blocks.
		names: ["src/usecases/", "src/command.ts", "src/text/reading.ts", "src/reminders/letters.ts"],
		packageTypes: ["@slack/types"],
	},
	{
		name: "store",
		holds: "src/store/",
		// What an outcome makes of a row, and how a minute is shared out, is said once, for the ledger in memory and the one in a database.
		uses: [
			"src/domain/",
			"src/reminders/ledger.ts",
			"src/reminders/turn.ts",
			"src/reminders/instants.ts",
			"src/reminders/outcome.ts",
			"src/reminders/minute.ts",
			"src/reminders/restored-id.ts",
			"src/lines.ts",
		],
		names: ["src/usecases/", "src/mail/used-links.ts", ...reminderPorts],
		packages: [
			"@prisma/adapter-pg",
			"@prisma/client",
			"@prisma/driver-adapter-utils",
			"@prisma/schema-engine-wasm",
			"libsql",
			"node:async_hooks",
			"node:crypto",
			"node:fs",
			"node:fs/promises",
			"node:module",
			"node:path",
			"node:url",
			"pg",
			"sqlite3",
			"temporal-polyfill",
			"zod",
		],
	},
	{
		name: "reminders",
		holds: "src/reminders/",
		uses: ["src/domain/"],
		names: ["src/usecases/", "src/views/message.ts"],
		packages: ["temporal-polyfill"],
		packageTypes: ["@slack/types"],
	},
	{
		name: "email",
		holds: "src/mail/",
		uses: ["src/domain/", "src/text/new-date.ts", "src/usecases/", "src/views/refusal.ts"],
		names: ["src/reminders/desk.ts", "src/web/route.ts", ...reminderPorts],
		packages: ["node:crypto", "nodemailer"],
	},
	{
		name: "slack",
		holds: "src/slack/",
		uses: ["src/domain/", "src/text/", "src/usecases/", "src/views/"],
		names: ["src/command.ts", ...reminderPorts],
		packages: ["@slack/bolt", "@slack/web-api", "temporal-polyfill"],
		packageTypes: ["@slack/types", "node:http"],
	},
	{
		name: "pages on the web",
		holds: "src/web/",
		uses: [],
		names: ["src/config.ts"],
		packages: ["node:http"],
		packageTypes: ["node:net"],
	},
	{
		// Its own install and process: it speaks to the rest over HTTP alone.
		name: "Telegram and LINE",
		holds: "src/channels/bottender/",
		uses: ["src/config.ts"],
		packages: [
			"bottender",
			"node:crypto",
			"node:http",
			"node:module",
			"node:net",
			"node:timers/promises",
			"zod",
		],
	},
	{
		name: "other channels",
		holds: "src/channels/",
		// What serves words, buttons and forms in Slack's room knows no Slack: another channel uses the same.
		uses: [
			"src/domain/",
			"src/slack/begin.ts",
			"src/slack/converse.ts",
			"src/slack/press.ts",
			"src/slack/serve.ts",
			"src/text/",
			"src/usecases/",
			"src/views/",
		],
		names: ["src/command.ts", "src/slack/parts.ts", ...reminderPorts],
		packages: [
			"node:crypto",
			"node:http",
			"node:net",
			"node:timers/promises",
			"temporal-polyfill",
			"zod",
		],
		packageTypes: ["@slack/types"],
	},
	{
		name: "the page of the local Slack",
		holds: "src/local-slack/page/",
		uses: [],
		packages: ["esbuild", "node:fs/promises", "node:path", "node:url", "preact"],
	},
	{
		name: "local Slack",
		holds: "src/local-slack/",
		uses: ["src/usecases/programme/programme.ts", "src/usecases/programme/slack-ids.ts"],
		names: ["src/domain/"],
		packages: ["node:crypto", "node:http", "node:stream", "temporal-polyfill", "ws"],
	},
	{
		name: "calendars",
		holds: "src/calendars/",
		uses: ["src/domain/", "src/usecases/calendar/"],
		names: ["src/usecases/", "src/web/route.ts"],
		packages: ["ical.js", "node:crypto", "temporal-polyfill"],
	},
	{
		name: "commands",
		holds: "commands/",
		uses: [
			"src/calendars/assemble.ts",
			"src/command.ts",
			"src/domain/",
			"src/text/",
			"src/usecases/",
			"src/views/",
		],
	},
	{
		name: "what a command is",
		holds: "src/command.ts",
		uses: [],
		names: ["src/domain/", "src/text/", "src/usecases/", "src/views/"],
		packageTypes: ["zod"],
	},
	{ name: "lines", holds: "src/lines.ts", uses: [] },
	{
		name: "clock",
		holds: "src/clock.ts",
		uses: ["src/domain/"],
		names: ["src/usecases/"],
		packages: ["temporal-polyfill"],
	},
	{
		name: "configuration",
		holds: "src/config.ts",
		uses: [
			"src/config-api.ts",
			"src/config-fields.ts",
			"src/config-mail.ts",
			"src/config-slack.ts",
		],
		packages: ["zod"],
	},
	{
		name: "settings of other surfaces",
		holds: "src/config-api.ts",
		uses: ["src/config-fields.ts"],
		packages: ["zod"],
	},
	{
		name: "settings of email",
		holds: "src/config-mail.ts",
		uses: ["src/config-fields.ts"],
		packages: ["zod"],
	},
	{
		name: "settings of Slack",
		holds: "src/config-slack.ts",
		uses: ["src/config-fields.ts"],
		packages: ["zod"],
	},
	{ name: "kinds of settings", holds: "src/config-fields.ts", uses: [], packages: ["zod"] },
	{
		name: "operations",
		holds: "src/ops/",
		uses: ["src/local-slack/page/build.ts"],
		names: ["src/reminders/meter.ts", "src/web/route.ts"],
		packages: [
			"esbuild",
			"node:child_process",
			"node:fs",
			"node:module",
			"node:path",
			"node:url",
			"pino",
			"prom-client",
		],
	},
	{
		name: "registers",
		holds: "src/registers.ts",
		uses: ["src/domain/", "src/reminders/", "src/store/", "src/text/", "src/usecases/"],
		packages: ["node:crypto"],
	},
	{
		name: "wiring of operations",
		holds: "src/operations.ts",
		uses: ["src/domain/", "src/ops/", "src/reminders/"],
		names: ["src/slack/parts.ts", "src/usecases/"],
	},
	{
		name: "pages of our own",
		holds: "src/routes.ts",
		uses: ["src/calendars/", "src/ops/"],
		names: ["src/slack/parts.ts", "src/web/route.ts"],
	},
	{
		name: "email's wiring",
		holds: "src/emailing.ts",
		uses: ["src/mail/", "src/slack/", "src/store/"],
		names: ["src/config.ts", "src/reminders/", "src/web/route.ts"],
	},
	{
		name: "wiring of other surfaces",
		holds: "src/elsewhere.ts",
		uses: ["src/channels/", "src/usecases/"],
		names: ["src/config.ts", "src/reminders/", "src/store/"],
	},
	{
		name: "composition root",
		holds: "src/main.ts",
		uses: [
			"commands/",
			"src/channels/",
			"src/clock.ts",
			"src/domain/",
			"src/elsewhere.ts",
			"src/emailing.ts",
			"src/operations.ts",
			"src/ops/",
			"src/registers.ts",
			"src/reminders/",
			"src/routes.ts",
			"src/slack/",
			"src/store/",
			"src/text/",
			"src/usecases/",
			"src/views/",
			"src/web/",
		],
		names: ["src/config.ts"],
		packages: ["node:crypto"],
	},
	{
		name: "beside a simulation",
		holds: "src/beside.ts",
		uses: ["src/clock.ts", "src/domain/", "src/local-slack/link.ts", "src/main.ts"],
		names: ["src/config.ts", "src/slack/parts.ts"],
	},
	{
		name: "simulation",
		holds: "src/simulation.ts",
		uses: [
			"src/beside.ts",
			"src/clock.ts",
			"src/domain/",
			"src/local-slack/",
			"src/main.ts",
			"src/text/",
			"src/usecases/",
		],
		names: ["src/config.ts", "src/slack/parts.ts"],
		packages: ["node:crypto"],
	},
	{
		name: "command line",
		holds: "src/cli/",
		uses: [
			"src/beside.ts",
			"src/channels/",
			"src/clock.ts",
			"src/config.ts",
			"src/domain/",
			"src/lines.ts",
			"src/local-slack/",
			"src/main.ts",
			"src/ops/",
			"src/simulation.ts",
			"src/text/",
			"src/usecases/",
		],
		packages: [
			"node:crypto",
			"node:fs",
			"node:path",
			"node:readline",
			"node:timers/promises",
			"node:url",
			"node:util",
			"node:v8",
			"node:vm",
			"yaml",
			"wrap-ansi",
		],
	},
	{
		name: "entrance",
		holds: "src/convenor.ts",
		uses: ["src/cli/", "src/config.ts", "src/text/read-dates.ts", "src/text/read-recurrence.ts"],
	},
	{
		name: "database scripts",
		holds: "prisma/",
		uses: ["src/clock.ts", "src/store/"],
		packages: [
			"@prisma/driver-adapter-utils",
			"@prisma/schema-engine-wasm",
			"node:child_process",
			"node:crypto",
			"node:fs",
			"node:module",
			"node:path",
			"node:url",
		],
	},
];

/** Packages that one room alone may touch, whatever the rooms' own lists say. */
export const soleUsers: Readonly<Record<string, readonly string[]>> = {
	"@prisma/adapter-pg": ["src/store/"],
	"@prisma/client": ["src/store/"],
	"@prisma/driver-adapter-utils": ["src/store/", "prisma/"],
	"@prisma/schema-engine-wasm": ["src/store/", "prisma/"],
	"@slack/bolt": ["src/slack/"],
	"@slack/web-api": ["src/slack/"],
	"chrono-node": ["src/text/dates.ts", "src/text/dates/"],
	"date-holidays": ["src/text/holidays.ts"],
	"ical.js": ["src/calendars/"],
	libsql: ["src/store/"],
	nodemailer: ["src/mail/"],
	pg: ["src/store/"],
	"prom-client": ["src/ops/"],
	sqlite3: ["src/store/"],
};

/** The first that holds it: a room within a room stands before it. */
export const roomOf = (path: string): Room | undefined =>
	rooms.find(({ holds }) => isIn(path, [holds]));

export const isIn = (path: string, places: readonly string[]): boolean =>
	places.some((place) => (place.endsWith("/") ? path.startsWith(place) : path === place));
