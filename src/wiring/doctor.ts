/**
 * A check-up of an installation: its tokens, scopes, channels, database, clock and mail server, each with what to do where
 * something is amiss. It posts nothing and changes no setting.
 */
import type { Settings, SlackSettings } from "../config.ts";
import type { Board } from "../domain/boards/board.ts";
import { checkMailServer } from "../mail/mailer.ts";
import { millis } from "../reminders/instants.ts";
import { webClient } from "../slack/app.ts";
import { type Identity, identify, type SlackFault, whyNotJoined } from "../slack/installation.ts";
import type { Fetch } from "../slack/slack-time.ts";
import type { Clock } from "../usecases/ports.ts";
import { type OpenRegister, openRegister, whyMissing } from "./registers.ts";

export type Finding = {
	readonly about: "Token" | "Scopes" | "Channels" | "Database" | "Clock" | "Mail";
	readonly is: "good" | "amiss" | "unchecked";
	readonly says: string;
	readonly todo?: string | undefined;
};

export type Examining = {
	readonly settings: Pick<Settings, "slack" | "mail" | "databaseUrl" | "simulationUrl">;
	readonly scopes: { readonly bot: readonly string[]; readonly optional: readonly string[] };
	readonly clock: Clock;
	/** A fault in words, without secrets. */
	readonly explain: (error: unknown) => string;
};

type SlackClient = ReturnType<typeof webClient>;

type About = Finding["about"];
const good = (about: About, says: string): Finding => ({ about, is: "good", says });
const unchecked = (about: About, says: string): Finding => ({ about, is: "unchecked", says });
const amiss = (about: About, says: string, todo: string): Finding => ({
	...{ about, is: "amiss", says, todo },
});

/** How far the machine's clock is from the date of Slack's last answer, in seconds; less than one says nothing. */
const clockWatch = (clock: Clock) => {
	let seconds: number | undefined;
	const call: Fetch = async (url, init) => {
		const answer = await fetch(url, init as RequestInit);
		const told = Date.parse(answer.headers.get("date") ?? "");
		if (!Number.isNaN(told)) seconds = Math.round((millis(clock.now()) - told) / 1_000);
		return answer;
	};
	return { call, seconds: () => seconds };
};

const allowedSeconds = 30;

const clockFinding = (seconds: number | undefined): Finding => {
	if (seconds === undefined) return unchecked("Clock", "Slack gave no date to compare with.");
	const off = Math.abs(seconds);
	if (off < allowedSeconds) return good("Clock", `Within ${allowedSeconds} seconds of Slack's.`);
	return amiss(
		"Clock",
		`This machine is ${off} seconds ${seconds > 0 ? "ahead of" : "behind"} Slack.`,
		"Switch on time synchronisation (NTP). Until then I go by Slack's clock.",
	);
};

const scopesFinding = (
	granted: readonly string[] | undefined,
	{ bot, optional }: Examining["scopes"],
): Finding => {
	if (!granted) return unchecked("Scopes", "Slack didn't say which scopes this token has.");
	const missing = bot.filter((scope) => !granted.includes(scope));
	const needed = missing.filter((scope) => !optional.includes(scope));
	if (needed.length > 0)
		return amiss(
			"Scopes",
			`Missing: ${needed.join(", ")}.`,
			"Add them under OAuth & Permissions in your Slack app's settings, then reinstall the app.",
		);
	if (missing.length === 0) return good("Scopes", `All ${bot.length} are granted.`);
	return good(
		"Scopes",
		`All that's needed is granted; without the optional ${missing.join(", ")}.`,
	);
};

/** What Slack says of a channel that a board is bound to. */
const channelFinding = async (
	client: SlackClient,
	{ name, channelId }: Board,
): Promise<Finding> => {
	if (!channelId)
		return unchecked("Channels", `${name} has no channel: its reminders go to its secretary.`);
	try {
		const { channel } = await client.conversations.info({ channel: channelId });
		const where = `#${channel?.name ?? channelId}`;
		if (channel?.is_archived)
			return amiss(
				"Channels",
				`${where} of ${name} is archived.`,
				"Restore it, or bind the board to another channel.",
			);
		if (channel?.is_member) return good("Channels", `${name} posts in ${where}.`);
		return amiss(
			"Channels",
			`I'm not in ${where}, where ${name} posts.`,
			`In ${where}: /invite @Convenor`,
		);
	} catch (error) {
		const reason = (error as SlackFault).data?.error ?? "no answer";
		return amiss(
			"Channels",
			`I can't see the channel of ${name} (${channelId}: ${reason}).`,
			"Invite me there, or bind the board to another channel.",
		);
	}
};

/** Boards of outside bodies and those that have ended post nowhere. */
const isPosting = ({ state, outside }: Board): boolean => state.is !== "ended" && !outside;

const channelFindings = async (
	client: SlackClient,
	register: OpenRegister,
): Promise<readonly Finding[]> => {
	const boards = (await register.store.as({ kind: "operator" }).boards()).filter(isPosting);
	if (boards.length === 0) return [unchecked("Channels", "There are no boards yet.")];
	const findings: Finding[] = [];
	for (const board of boards) findings.push(await channelFinding(client, board));
	const reached = findings.filter(({ is }) => is === "good");
	const others = findings.filter(({ is }) => is !== "good");
	return reached.length > 1
		? [good("Channels", `${reached.length} boards post in channels that I'm in.`), ...others]
		: findings;
};

/** An app-level token opens connections and nothing else; the one that is opened here ends unused. */
const socketFinding = async (slack: SlackSettings, client: SlackClient): Promise<Finding> => {
	if (slack.via.is === "http")
		return unchecked(
			"Token",
			"Over HTTP only Slack can check the signing secret: look for “Verified” under Event Subscriptions.",
		);
	try {
		await client.apps.connections.open();
		return good("Token", "The app-level token opens a Socket Mode connection.");
	} catch (error) {
		return amiss(
			"Token",
			"Socket Mode can't be used.",
			whyNotJoined("SLACK_APP_TOKEN", error as SlackFault).message,
		);
	}
};

const joined = async (client: SlackClient): Promise<Identity | Finding> => {
	try {
		return await identify(client);
	} catch (error) {
		return amiss("Token", "I can't join Slack.", (error as Error).message);
	}
};

const tokenMissing = amiss(
	"Token",
	"SLACK_BOT_TOKEN isn't set.",
	"Copy it from OAuth & Permissions in your Slack app's settings into .env. It begins with xoxb-.",
);

const slackFindings = async (
	{ settings: { slack, simulationUrl }, scopes, clock }: Examining,
	register: OpenRegister | undefined,
): Promise<readonly Finding[]> => {
	if (!slack) return [tokenMissing];
	const watch = clockWatch(clock);
	const asking = (botToken: string) =>
		webClient({ ...slack, via: { is: "socket", appToken: "" }, botToken, fetch: watch.call });
	const client = asking(slack.botToken);
	const identity = await joined(client);
	if ("about" in identity) return [identity];
	const appToken = slack.via.is === "socket" ? slack.via.appToken : "";
	return [
		good("Token", "The bot token works."),
		await socketFinding(slack, asking(appToken)),
		scopesFinding(identity.scopes, scopes),
		...(register ? await channelFindings(client, register) : []),
		simulationUrl
			? unchecked("Clock", "A local Slack has a clock of its own.")
			: clockFinding(watch.seconds()),
	];
};

const databaseFinding = async (register: OpenRegister): Promise<Finding> => {
	await register.ping();
	const head = await register.historyHead();
	return good("Database", `It answers; ${head?.sequence ?? 0} entries in its history.`);
};

type Kept = { readonly register?: OpenRegister; readonly finding: Finding };

const openKept = async ({ settings: { databaseUrl }, explain }: Examining): Promise<Kept> => {
	try {
		const missing = await whyMissing(databaseUrl);
		if (missing) return { finding: unchecked("Database", `${missing} The first start makes it.`) };
		const register = await openRegister(databaseUrl);
		return { register, finding: await databaseFinding(register) };
	} catch (error) {
		return { finding: amiss("Database", "It can't be opened.", explain(error)) };
	}
};

const mailFinding = async ({ mail }: Examining["settings"]): Promise<Finding> => {
	if (!mail) return unchecked("Mail", "Not set up; people without a Slack account get no email.");
	const why = await checkMailServer(mail);
	if (why === undefined) return good("Mail", "The mail server accepts us.");
	return amiss(
		"Mail",
		`The mail server didn't accept us (${why}).`,
		"Check the host, port, user and password in SMTP_URL, and that this machine may reach it.",
	);
};

export const examine = async (examining: Examining): Promise<readonly Finding[]> => {
	const { register, finding } = await openKept(examining);
	try {
		const slack = await slackFindings(examining, register);
		return [...slack, finding, await mailFinding(examining.settings)];
	} finally {
		await register?.close();
	}
};
