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
	"src/reminders/ledger/ledger.ts",
	"src/reminders/ledger/standing-messages.ts",
	"src/reminders/messages/message-model.ts",
	"src/reminders/deliver/messenger.ts",
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
		name: "questions",
		holds: "src/questions/",
		uses: ["src/domain/", "src/language/"],
		names: ["src/usecases/"],
		packages: ["zod"],
	},
	{
		name: "language",
		holds: "src/language/",
		uses: ["src/domain/"],
		names: ["src/usecases/", "src/command.ts"],
		packages: ["temporal-polyfill", "zod", "chrono-node", "date-holidays", "node:module", "yaml"],
	},
	{
		name: "views",
		holds: "src/views/",
		uses: ["src/domain/"],
		// A form's choices are read with what the reader knows; a reminder's letter is put into blocks.
		names: [
			"src/usecases/",
			"src/command.ts",
			"src/language/reading.ts",
			"src/reminders/messages/message-model.ts",
		],
		packageTypes: ["@slack/types"],
	},
	{
		name: "store",
		holds: "src/store/",
		// What an outcome makes of a row, and how a minute is shared out, is said once, for the ledger in memory and the one in a database.
		uses: [
			"src/domain/",
			"src/reminders/ledger/ledger.ts",
			"src/reminders/deliver/channel-lease.ts",
			"src/reminders/instants.ts",
			"src/reminders/ledger/outcome.ts",
			"src/reminders/deliver/workspace-rate-limit.ts",
			"src/reminders/ledger/restored-id.ts",
			"src/store/text-lines.ts",
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
		names: ["src/usecases/", "src/views/kit/message.ts"],
		packages: ["temporal-polyfill"],
		packageTypes: ["@slack/types"],
	},
	{
		name: "email",
		holds: "src/mail/",
		uses: [
			"src/domain/",
			"src/language/dates/new-date.ts",
			"src/usecases/",
			"src/views/kit/refusal.ts",
		],
		names: ["src/reminders/deliver/delivery-context.ts", "src/web/route.ts", ...reminderPorts],
		packages: ["node:crypto", "nodemailer"],
	},
	{
		// Serves words, buttons and forms for any chat surface: it knows no Slack.
		name: "assistant",
		holds: "src/assistant/",
		uses: [
			"src/command.ts",
			"src/domain/",
			"src/language/",
			"src/onboarding/",
			"src/questions/",
			"src/usecases/",
			"src/views/",
		],
		names: ["src/command.ts", ...reminderPorts],
		packages: ["temporal-polyfill"],
		packageTypes: ["@slack/types"],
	},
	{
		name: "imports",
		holds: "src/imports/",
		uses: ["src/calendars/read.ts", "src/domain/", "src/language/"],
		names: ["src/usecases/"],
		packages: ["csv-parse"],
	},
	{
		name: "onboarding",
		holds: "src/onboarding/",
		uses: ["src/domain/", "src/language/arguments/verbs.ts", "src/views/"],
		names: ["src/command.ts", "src/usecases/"],
		packageTypes: ["@slack/types"],
	},
	{
		name: "slack",
		holds: "src/slack/",
		uses: ["src/assistant/", "src/domain/", "src/language/", "src/usecases/", "src/views/"],
		names: ["src/command.ts", ...reminderPorts],
		packages: ["@slack/bolt", "@slack/web-api", "node:http", "temporal-polyfill"],
		packageTypes: ["@slack/types"],
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
		uses: [
			"src/assistant/",
			"src/domain/",
			"src/language/",
			"src/questions/",
			"src/usecases/",
			"src/views/",
			"src/web/server-limits.ts",
		],
		names: ["src/command.ts", ...reminderPorts],
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
		uses: [
			"src/domain/memoize.ts",
			"src/usecases/programme/programme.ts",
			"src/usecases/programme/slack-ids.ts",
		],
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
		name: "deeds",
		holds: "src/deeds/",
		uses: [
			"src/assistant/",
			"src/command.ts",
			"src/domain/",
			"src/language/",
			"src/usecases/",
			"src/views/",
		],
	},
	{
		name: "commands",
		holds: "commands/",
		uses: [
			"src/assistant/",
			"src/calendars/assemble.ts",
			"src/command.ts",
			"src/deeds/",
			"src/domain/",
			"src/imports/",
			"src/language/",
			"src/onboarding/",
			"src/usecases/",
			"src/views/",
		],
	},
	{
		name: "what a command is",
		holds: "src/command.ts",
		uses: [],
		names: ["src/domain/", "src/language/", "src/usecases/", "src/views/"],
		packageTypes: ["zod"],
	},
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
		uses: ["src/config/"],
		packages: ["node:fs", "node:util", "zod"],
	},
	{ name: "settings by topic", holds: "src/config/", uses: [], packages: ["zod"] },
	{
		name: "operations",
		holds: "src/ops/",
		uses: ["src/local-slack/page/build.ts"],
		names: ["src/reminders/deliver/delivery-metrics.ts", "src/web/route.ts"],
		packages: [
			"esbuild",
			"node:child_process",
			"node:crypto",
			"node:fs",
			"node:module",
			"node:path",
			"node:url",
			"pino",
			"prom-client",
		],
	},
	{
		// What main puts together, by topic.
		name: "wiring",
		holds: "src/wiring/",
		uses: ["src/"],
		names: ["src/"],
		packages: ["node:crypto"],
	},
	{
		name: "composition root",
		holds: "src/main.ts",
		uses: [
			"commands/",
			"src/assistant/",
			"src/channels/",
			"src/clock.ts",
			"src/domain/",
			"src/ops/",
			"src/wiring/",
			"src/reminders/",
			"src/slack/",
			"src/store/",
			"src/language/",
			"src/usecases/",
			"src/views/",
			"src/web/",
		],
		names: ["src/config.ts"],
		packages: ["node:crypto"],
	},
	{
		name: "entrance",
		holds: "src/cli/convenor.ts",
		uses: [
			"src/cli/",
			"src/config.ts",
			"src/language/dates/date-lines.ts",
			"src/language/recurrence/recurrence-lines.ts",
		],
	},
	{
		name: "command line",
		holds: "src/cli/",
		uses: [
			"src/channels/",
			"src/clock.ts",
			"src/config.ts",
			"src/wiring/",
			"src/domain/",
			"src/store/text-lines.ts",
			"src/local-slack/",
			"src/main.ts",
			"src/ops/",
			"src/language/",
			"src/usecases/",
		],
		packages: [
			"node:crypto",
			"node:fs",
			"node:net",
			"node:path",
			"node:readline",
			"node:timers/promises",
			"node:url",
			"node:util",
			"yaml",
			"wrap-ansi",
		],
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
	"chrono-node": ["src/language/dates/"],
	"csv-parse": ["src/imports/"],
	"date-holidays": ["src/language/dates/holidays.ts"],
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
