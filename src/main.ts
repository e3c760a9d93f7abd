/** The composition root: everything is made here, once, and handed to whoever needs it. */

import { randomUUID } from "node:crypto";
import { commands } from "../commands/index.ts";
import { allowanceOf, unlimited, usualPerMinute } from "./assistant/allowance.ts";
import type { Log, Parts } from "./assistant/app-context.ts";
import { watchOver } from "./assistant/intake/in-flight.ts";
import { watchForLost } from "./assistant/intake/lost-requests.ts";
import { openConversation } from "./channels/conversation.ts";
import { machineClock, stopwatch, timers } from "./clock.ts";
import type { ApiSettings, MailSettings, SlackSettings, WebSettings } from "./config.ts";
import type { Instant } from "./domain/dates/plain-date.ts";
import { englandAndWales } from "./language/dates/holidays.ts";
import { type Metrics, makeMetrics } from "./ops/metrics.ts";
import { type Delivery, startDelivery } from "./reminders/deliver/delivery.ts";
import { reminderRecords } from "./reminders/explain/records.ts";
import { overdueIn } from "./reminders/ledger/audit.ts";
import { openApp, type SlackAccess, webClient } from "./slack/app.ts";
import { type SlackDirectory, slackDirectory } from "./slack/directory/directory.ts";
import { identify, watchInstallation } from "./slack/installation.ts";
import { slackFiles } from "./slack/messenger/download.ts";
import { tellOnceBy } from "./slack/messenger/respond.ts";
import { type Fetch, onSlackTime } from "./slack/slack-time.ts";
import { ledgerIn } from "./store/ledger/ledger.ts";
import { zoneSweep } from "./usecases/person/zones.ts";
import type { Clock, Directory } from "./usecases/ports.ts";
import { agendaOf } from "./usecases/scheduled-changes.ts";
import { reminderLetters } from "./views/reminders/messages.ts";
import { makePages, type Pages } from "./web/pages.ts";
import { limitConnections, serverLimits } from "./web/server-limits.ts";
import { mailFor, mailPagesOf, messengerOf } from "./wiring/mail.ts";
import { watchForOtherProcesses } from "./wiring/one-process.ts";
import { healthOf, installationOf, metricsFor, reportOf } from "./wiring/operations.ts";
import {
	catchUpWithLinks,
	elsewhereOf,
	linksOf,
	withOtherChannels,
} from "./wiring/other-channels.ts";
import { bookAhead, type OpenRegister, planningBy } from "./wiring/registers.ts";
import { routesOf } from "./wiring/routes.ts";

export {
	backUpRegister,
	beginSimulated,
	catchUpRegister,
	lastMoment,
	type OpenRegister,
	openRegister,
	openTemporaryRegister,
	readStandings,
	restoreRegister,
	saveStandings,
	verifyRegister,
	whyMissing,
} from "./wiring/registers.ts";

export type Starting = {
	readonly slack: SlackSettings;
	readonly web: WebSettings;
	/** Whether everybody is on this machine, so that a link to it can be followed. */
	readonly isLocal?: boolean | undefined;
	readonly clock: Clock;
	readonly register: OpenRegister;
	/** Makes each call to Slack; the usual way where it is absent. */
	readonly fetch?: Fetch | undefined;
	/** The conversation for other surfaces, where there is one. */
	readonly api?: ApiSettings | undefined;
	/** Email for partners without a Slack account, where it is set up. */
	readonly mail?: MailSettings | undefined;
	/** How many messages a minute each person may send. */
	readonly allowance?: number | undefined;
	readonly log: Log;
	/** Told when delivery wants to be woken: the alarm of a simulated clock. */
	readonly onNextDue?: (at: Instant | undefined) => void;
};

/** What the doors are given where there is no Slack: nothing is announced, and nobody is reminded. */
export const partsWithoutSlack = (
	given: Pick<Parts, "store" | "desk" | "directory" | "clock" | "log">,
): Parts => ({
	...given,
	ids: randomUUID,
	allowance: unlimited,
	calendar: englandAndWales,
	commands,
	publicUrl: () => undefined,
	afterChange: () => undefined,
});

export type Convenor = {
	/** Where HTTP requests arrive: Slack's over HTTP, and those for pages of our own. */
	readonly port: number;
	/** Where the conversation for other surfaces is, if there is one. */
	readonly apiPort?: number | undefined;
	/** Resolves once nothing is in hand: every request answered and everything due sent. */
	readonly settled: () => Promise<void>;
	/** Says that it is not ready any more, claims nothing more, and goes on serving. */
	readonly withdraw: () => void;
	/** Stops claiming at once, answers what was asked, finishes or hands back what is in hand. */
	readonly stop: () => Promise<void>;
};

const limits = { options: serverLimits, limit: limitConnections };

const accessOf = ({ slack, web, fetch }: Starting, pages: Pages): SlackAccess => {
	const { host, port } = web;
	const { botToken, apiUrl, via } = slack;
	return {
		botToken,
		apiUrl,
		fetch,
		via: via.is === "http" ? { ...via, host, port, limits, pages: pages.besideSlack } : via,
	};
};

type Delivering = {
	readonly pages: Pages;
	readonly access: SlackAccess;
	readonly directory: SlackDirectory;
	readonly metrics: Metrics;
	readonly onRefused: (reason: string) => void;
};

const deliveryOf = (
	starting: Starting,
	{ pages: { publicUrl }, access, directory, metrics: { meter }, onRefused }: Delivering,
): Delivery => {
	const { clock, log, register, mail } = starting;
	const words = { letters: reminderLetters, clock, ids: randomUUID };
	const messenger = messengerOf(mail, { access, asking: directory.asking });
	return startDelivery({
		ledger: ledgerIn(register),
		store: register.store,
		directory: directory.forReminders,
		messenger: withOtherChannels(messenger, starting, { ids: randomUUID, stopwatch }),
		elsewhere: elsewhereOf(starting, reminderLetters),
		mail: mail && mailFor({ ...words, publicUrl, secret: mail.linkSecret }),
		...words,
		log,
		planning: planningBy(register.calendar),
		bookAhead: (now) => bookAhead(register, now),
		agenda: agendaOf(register.store, directory.forReminders),
		followZones: zoneSweep({ store: register.store, directory: directory.forReminders }),
		catchUp: () => catchUpWithLinks(starting),
		timers,
		meter,
		onRefused,
		onNextDue: starting.onNextDue ?? (() => undefined),
		worker: `${process.pid}-${randomUUID().slice(0, 8)}`,
	});
};

/** Other surfaces are served only where there is a secret for them. */
const conversationOf = ({ api, log, register }: Starting, parts: Parts) =>
	api &&
	openConversation(api, {
		...parts,
		links: parts.links ?? register.links,
		outbox: api.reminders ? register.outbox : undefined,
		stopwatch,
		onFault: (error) => log.error({ error: String(error) }, "a conversation elsewhere failed"),
	});

const pagesOf = ({ web, isLocal, log }: Starting): Pages =>
	makePages({
		web,
		isLocal: isLocal ?? false,
		onFault: (error) => log.error({ error: String(error) }, "a page could not be served"),
	});

type Making = {
	readonly pages: Pages;
	readonly directory: Directory;
	readonly afterChange: () => void;
	readonly metrics: Metrics;
	readonly scopes: readonly string[] | undefined;
};

const partsOf = (
	starting: Starting,
	{ pages: { publicUrl }, directory, afterChange, metrics, scopes }: Making,
): Parts => {
	const { api, mail, clock, log, register, allowance: most = usualPerMinute } = starting;
	const { store, desk, pending } = register;
	const links = linksOf(starting);
	const { calendar } = register;
	const planning = planningBy(calendar);
	const reads = { clock, ids: randomUUID, calendar, commands };
	const ledger = ledgerIn(register);
	const overdueReminders = overdueIn(ledger);
	const ways = { mail: mail !== undefined, elsewhere: elsewhereOf(starting, reminderLetters) };
	const reminders = reminderRecords({ ledger, store, directory, clock, planning, ways });
	const installation = installationOf({
		...{ scopes, metrics, ledger, zoneData: planning.zoneData },
		email: mail ? "on" : "off",
		messengers: api?.reminders ? "on" : "off",
	});
	const files = slackFiles(starting.slack, log);
	const known = { overdueReminders, reminders, installation };
	const kept = { store, desk, pending, directory, links, files, ...known };
	const allowance = allowanceOf({ most, now: stopwatch });
	return { ...kept, ...reads, allowance, publicUrl, afterChange, log };
};

type Living = {
	readonly serving: { isServing: boolean };
	/** Whatever looks after something now and then. */
	readonly watches: readonly (() => void)[];
	readonly delivery: Delivery;
	readonly idle: () => Promise<void>;
	/** Whatever listens. */
	readonly open: readonly { readonly stop: () => Promise<void> }[];
};

const lifeOf = ({ serving, watches, delivery, idle, open }: Living) => {
	const settled = async () => {
		await idle();
		await delivery.tick();
		await delivery.idle();
	};
	const withdraw = () => {
		serving.isServing = false;
		for (const end of watches) end();
		return delivery.stop();
	};
	const stop = async () => {
		const delivered = withdraw();
		await Promise.all(open.map((one) => one.stop()));
		await idle();
		await delivered;
	};
	return { settled, withdraw, stop };
};

export const startConvenor = async (given: Starting): Promise<Convenor> => {
	const metrics = makeMetrics();
	const starting = onSlackTime({ ...given, stopwatch }, metrics.meter.rateLimited);
	const { clock, register } = starting;
	const pages = pagesOf(starting);
	const access = accessOf(starting, pages);
	const identity = await identify(webClient(access));
	const { store } = register;
	const directory = slackDirectory({ client: webClient(access), clock, store, ...identity });
	const { refused: onRefused, refusedBy } = watchInstallation(webClient(access), starting.log);
	const delivery = deliveryOf(starting, { pages, access, directory, metrics, onRefused });
	const making = { pages, directory, metrics, afterChange: delivery.kick };
	const parts = partsOf(starting, { ...making, scopes: identity.scopes });
	const { watch, idle } = watchOver(parts);
	const serving = { isServing: false, isDeaf: () => false };
	const watched = { ledger: ledgerIn(register), register, clock, metrics, serving, refusedBy };
	const health = healthOf({ ...watched, metricsFor: metricsFor(starting) });
	const reading = { feeds: register.feeds, store, directory };
	pages.show([...routesOf(reading, health), ...mailPagesOf(starting, parts)]);
	const app = await openApp({
		access,
		identity,
		machine: machineClock,
		doors: {
			...{ parts, watch, onPeopleChanged: directory.forget, onRefused },
			timing: { stopwatch, onAcknowledged: metrics.acknowledged },
		},
	});
	const door = await pages.open(access.via.is === "http" ? app.port : undefined);
	const conversation = await conversationOf(starting, parts);
	delivery.kick();
	Object.assign(serving, { isServing: true, isDeaf: app.isDeaf });
	const tell = tellOnceBy(webClient(access));
	const sharing = { register, clock, tell, log: parts.log, directory: directory.forReminders };
	const lookouts = [watchForLost({ ...parts, tell }), watchForOtherProcesses(sharing)];
	const watches = [reportOf(starting, health), ...lookouts];
	const ports = { port: door.port, apiPort: conversation?.port };
	const open = [door, app, ...(conversation ? [conversation] : [])];
	return { ...ports, ...lifeOf({ serving, watches, delivery, idle, open }) };
};
