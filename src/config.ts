/** The sole reader of the environment: read once, checked, and wrong values said in one sentence each. */
import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { z } from "zod";
import { type ApiSettings, apiFields, apiFrom } from "./config/api.ts";
import {
	address,
	blank,
	namesServer,
	optional,
	perMinute,
	port,
	seconds,
	secretsIn,
	serverWords,
	WrongSettings,
} from "./config/fields.ts";
import { type MailSettings, mailFields, mailFrom } from "./config/mail.ts";
import { noBotToken, type SlackSettings, slackFields, slackFrom } from "./config/slack.ts";

const isPostgres = (url: string): boolean => /^postgres(?:ql)?:/.test(url);

/** Postgres's own reading: with no host, it is reached on this machine. */
const onThisMachine = (url: string): string => url.replace(/(\/\/|@)(?=[/?]|$)/, "$1localhost");

const environment = z.object({
	...slackFields,
	CONVENOR_PORT: port("CONVENOR_PORT", 3000),
	CONVENOR_HOST: optional(z.string()),
	CONVENOR_HEARTBEAT_URL: address("CONVENOR_HEARTBEAT_URL", "https://monitor.example.org/convenor"),
	CONVENOR_ALLOWANCE: perMinute("CONVENOR_ALLOWANCE", 20),
	CONVENOR_HOLIDAYS: optional(
		z
			.string()
			.regex(
				/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/,
				"CONVENOR_HOLIDAYS has to be the code of a country, or of a country and its region, such as GB-SCT.",
			),
	),
	CONVENOR_METRICS_TOKEN: optional(
		z
			.string()
			.regex(
				/^[\x21-\x7e]{24,}$/,
				"CONVENOR_METRICS_TOKEN has to be at least 24 letters and digits that nobody can guess.",
			),
	),
	CONVENOR_DRAIN_SECONDS: seconds("CONVENOR_DRAIN_SECONDS", 3),
	CONVENOR_PUBLIC_URL: address("CONVENOR_PUBLIC_URL", "https://convenor.example.org"),
	CONVENOR_SIMULATION: address("CONVENOR_SIMULATION", "http://127.0.0.1:3999"),
	CONVENOR_PROGRAMME: optional(z.string()),
	DATABASE_URL: optional(
		z
			.string()
			.regex(/^(?:file:.+|postgres(?:ql)?:\/\/\S+)$/, {
				error: "DATABASE_URL has to be file:PATH or postgresql://…, such as file:data/convenor.db.",
				abort: true,
			})
			.refine(
				(url) => !isPostgres(url) || namesServer(onThisMachine(url)),
				serverWords("DATABASE_URL", "postgresql://user:pa%2Fss@localhost/convenor"),
			),
	),
	...apiFields,
	CHANNELS_HOST: optional(z.string()),
	CHANNELS_PORT: port("CHANNELS_PORT", 3002),
	TELEGRAM_BOT_TOKEN: optional(z.string()),
	TELEGRAM_WEBHOOK_SECRET: optional(
		z
			.string()
			.regex(
				/^[\w-]{24,256}$/,
				"TELEGRAM_WEBHOOK_SECRET has to be 24 to 256 letters, digits, _ or -: the secret_token that the webhook is set with.",
			),
	),
	LINE_ACCESS_TOKEN: optional(z.string()),
	LINE_CHANNEL_SECRET: optional(z.string()),
	LOCAL_SLACK_PORT: port("LOCAL_SLACK_PORT", 3999),
	LOG_LEVEL: optional(
		z.enum(
			["debug", "info", "warn", "error", "silent"],
			"LOG_LEVEL is debug, info, warn, error or silent.",
		),
	),
	NODE_ENV: optional(z.string()),
	...mailFields,
	CHROMIUM_PATH: optional(z.string()),
});

type Environment = z.infer<typeof environment>;

/** Where the register is kept, whatever else is configured. */
export type Settings = {
	readonly databaseUrl: string;
	/** Whether there is a register of one's own; without it, tools work on the demonstration. */
	readonly hasRegister: boolean;
	readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
	readonly production: boolean;
	/** Set for a real workspace, by something that a local Slack has no use for: what that is. */
	readonly realBecause?: string | undefined;
	readonly web: WebSettings;
	/** How many messages a minute each person may send. */
	readonly allowance: number;
	/** Whose bank holidays the programme keeps, where not those of England and Wales. */
	readonly holidays?: string | undefined;
	readonly localSlackPort: number;
	/** Whether someone chose that port; if nobody did, the next free one serves. */
	readonly isLocalSlackPortChosen: boolean;
	/** A local Slack already running, whose clock the bot follows. */
	readonly simulationUrl?: string | undefined;
	readonly programme?: string | undefined;
	/** The conversation for other surfaces; absent unless it has a secret. */
	readonly api?: ApiSettings | undefined;
	/** Email for partners without a Slack account; absent unless there is a mail server. */
	readonly mail?: MailSettings | undefined;
	/** For the process that speaks on Telegram and LINE. */
	readonly elsewhere?: ElsewhereSettings | undefined;
	/** Absent when there are no tokens: then the local Slack serves. */
	readonly slack?: SlackSettings | undefined;
};

/** Where Slack's requests arrive over HTTP, and Convenor's own pages over either transport. */
export type WebSettings = {
	/** Absent: every interface over HTTP, this machine alone over Socket Mode. */
	readonly host?: string | undefined;
	readonly port: number;
	/** Whether somebody chose the port; if nobody did, another serves when it is taken. */
	readonly isChosen: boolean;
	/** How outsiders reach it, without a slash at the end. */
	readonly publicUrl?: string | undefined;
	/** Who asks for the numbers has to have it; without it they are told to this machine alone, and not over HTTP. */
	readonly metricsToken?: string | undefined;
	/** Told once a minute that all is well. */
	readonly heartbeatUrl?: string | undefined;
	/** Over HTTP: how long it says that it is not ready before it stops, so that a proxy notices. */
	readonly drainSeconds: number;
};

type Credentials = { readonly token: string; readonly secret: string };

export type ElsewhereSettings = {
	readonly api: { readonly url: string; readonly token: string };
	readonly host: string;
	readonly port: number;
	readonly telegram?: Credentials | undefined;
	readonly line?: Credentials | undefined;
};

const webFrom = (read: Environment, isChosen: boolean): WebSettings => ({
	host: read.CONVENOR_HOST,
	port: read.CONVENOR_PORT,
	isChosen,
	metricsToken: read.CONVENOR_METRICS_TOKEN,
	heartbeatUrl: read.CONVENOR_HEARTBEAT_URL,
	drainSeconds: read.CONVENOR_DRAIN_SECONDS,
	publicUrl: read.CONVENOR_PUBLIC_URL?.replace(/\/+$/, ""),
});

const apiIn = (read: Environment): ApiSettings | undefined => {
	const api = apiFrom(read);
	if (api === "no token")
		throw new WrongSettings(
			"CONVENOR_API_TOKEN is missing: without it nobody can be reminded on other surfaces.",
		);
	return api;
};

/** A surface whose deliveries cannot be told from anybody's is not opened. */
const credentials = (
	token: string | undefined,
	{ secret, name }: { readonly secret: string | undefined; readonly name: string },
): Credentials | undefined => {
	if (token && !secret)
		throw new WrongSettings(
			`${name} is missing: without it anybody could pretend to write as somebody else.`,
		);
	return token && secret ? { token, secret } : undefined;
};

const elsewhereFrom = (read: Environment): ElsewhereSettings | undefined => {
	const api = apiIn(read);
	const { TELEGRAM_WEBHOOK_SECRET, LINE_CHANNEL_SECRET } = read;
	return (
		api && {
			api: {
				url: read.CONVENOR_API_URL ?? `http://${api.host}:${api.port}/conversation`,
				token: api.token,
			},
			host: read.CHANNELS_HOST ?? "127.0.0.1",
			port: read.CHANNELS_PORT,
			telegram: credentials(read.TELEGRAM_BOT_TOKEN, {
				secret: TELEGRAM_WEBHOOK_SECRET,
				name: "TELEGRAM_WEBHOOK_SECRET",
			}),
			line: credentials(read.LINE_ACCESS_TOKEN, {
				secret: LINE_CHANNEL_SECRET,
				name: "LINE_CHANNEL_SECRET",
			}),
		}
	);
};

/** Every secret that this process was given: for whoever must not repeat one. */
export const secretsOf = ({ slack, api, elsewhere, databaseUrl, mail, web }: Settings) => [
	slack?.botToken,
	slack?.via.is === "socket" ? slack.via.appToken : slack?.via.signingSecret,
	api?.token,
	elsewhere?.telegram?.token,
	elsewhere?.telegram?.secret,
	elsewhere?.line?.token,
	elsewhere?.line?.secret,
	mail?.linkSecret,
	web.metricsToken,
	...secretsIn(mail?.url),
	...secretsIn(databaseUrl),
	...secretsIn(web.heartbeatUrl),
];

export type { ApiSettings } from "./config/api.ts";
export { WrongSettings } from "./config/fields.ts";
export type { MailSettings } from "./config/mail.ts";
export type { SlackSettings } from "./config/slack.ts";

const mailIn = (read: Environment): MailSettings | undefined => {
	const mail = mailFrom(read);
	if (mail === "no sender")
		throw new WrongSettings("SMTP_FROM is missing: emails have to come from somebody.");
	return mail;
};

/** Whoever forgot the token of a real workspace is not given the demonstration instead. */
export const refuseWithoutToken = ({ realBecause }: Settings): void => {
	if (realBecause)
		throw new WrongSettings(
			`${noBotToken} (without one a local Slack would start, which it does not where ${realBecause}).`,
		);
};

const realBecauseOf = (read: Environment): string | undefined => {
	if (read.NODE_ENV === "production") return "NODE_ENV is production";
	if (read.CONVENOR_TRANSPORT) return `CONVENOR_TRANSPORT is ${read.CONVENOR_TRANSPORT}`;
	return isPostgres(read.DATABASE_URL ?? "") ? "DATABASE_URL names Postgres" : undefined;
};

/** Begun afresh at each start, so two local Slacks at once have one each. */
export const practiceRegister = (port: number): string => `file:data/local-${port}.db`;

export const isPracticeRegister = (databaseUrl: string): boolean =>
	/^file:data\/local-\d+\.db$/.test(databaseUrl);

export const readSettings = (
	from: Readonly<Record<string, string | undefined>> = process.env,
): Settings => {
	const read = environment.safeParse(from);
	if (!read.success)
		throw new WrongSettings(read.error.issues.map(({ message }) => message).join("\n"));
	const { data } = read;
	const slack = slackFrom(data);
	return {
		databaseUrl:
			data.DATABASE_URL ??
			(slack ? "file:data/convenor.db" : practiceRegister(data.LOCAL_SLACK_PORT)),
		hasRegister: data.DATABASE_URL !== undefined || slack !== undefined,
		logLevel: data.LOG_LEVEL ?? (slack ? "info" : "warn"),
		production: data.NODE_ENV === "production",
		realBecause: realBecauseOf(data),
		web: webFrom(data, blank(from.CONVENOR_PORT) !== undefined),
		allowance: data.CONVENOR_ALLOWANCE,
		holidays: data.CONVENOR_HOLIDAYS,
		localSlackPort: data.LOCAL_SLACK_PORT,
		isLocalSlackPortChosen: blank(from.LOCAL_SLACK_PORT) !== undefined,
		simulationUrl: data.CONVENOR_SIMULATION,
		programme: data.CONVENOR_PROGRAMME,
		api: apiIn(data),
		elsewhere: elsewhereFrom(data),
		mail: mailIn(data),
		slack,
	};
};

/** What stands in the file `.env` of the folder it is started in; an environment variable of the same name wins. */
export const readEnvironment = (
	from: Readonly<Record<string, string | undefined>> = process.env,
	file = ".env",
): Readonly<Record<string, string | undefined>> =>
	// Tests never meet a developer's own tokens.
	from.NODE_ENV === "test" || !existsSync(file)
		? from
		: { ...parseEnv(readFileSync(file, "utf8")), ...from };

/** The settings of this process, from its environment and its `.env`. */
export const settingsHere = (): Settings => readSettings(readEnvironment());
