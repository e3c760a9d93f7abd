// The real local Slack with the page, and a bare Bolt app in it that uses every kind of surface.
import { App, LogLevel } from "@slack/bolt";
import { startLocalSlack } from "../../src/local-slack/index.ts";
import { buildPage } from "../../src/local-slack/page/build.ts";
import { EVERY_BLOCK, FORM, HOME, LONGER_FORM, PUSHED } from "./practice-blocks.ts";
import { MANIFEST, WORLD } from "./practice-world.ts";

const START = "2009-01-29T10:00:00Z";

type Answer = Record<string, unknown> & { readonly ok: boolean };

export type PracticeRoom = {
	readonly url: string;
	readonly app: App;
	/** What the app heard: form submissions and presses, in words. */
	readonly heard: string[];
	readonly drive: (verb: string, body: object) => Promise<Answer>;
	readonly close: () => Promise<void>;
};

function listenForCommands(app: App) {
	app.command("/action", async ({ ack, body, client }) => {
		await ack();
		await client.views.open({ trigger_id: body.trigger_id, view: FORM });
	});
	app.command("/board", async ({ ack, body, client }) => {
		await ack();
		await client.chat.postMessage({
			channel: body.channel_id,
			text: "Oversight board meets Thu 12 March",
			blocks: EVERY_BLOCK,
		});
	});
	app.command("/programme", async ({ ack, command }) => {
		await ack(`You asked: ${command.text || "nothing"}. Try \`/action add\`.`);
	});
}

function listenForForms(app: App, heard: string[]) {
	app.view("add_action", async ({ ack, view }) => {
		const values = view.state.values;
		const due = values.due?.v?.selected_date ?? "";
		if (due < "2009-01-29") {
			await ack({ response_action: "errors", errors: { due: "That is before today." } });
			return;
		}
		const held = Object.entries(values).map(([block, actions]) => {
			const { type, ...value } = Object.values(actions)[0] ?? { type: "" };
			return `${block}=${type && JSON.stringify(Object.values(value)[0])}`;
		});
		heard.push(held.join(" "));
		await ack();
	});
	app.action("push", async ({ ack, body, client }) => {
		await ack();
		if (body.type !== "block_actions") return;
		await client.views.push({ trigger_id: body.trigger_id, view: PUSHED });
	});
	app.action("add_source", async ({ ack, body, client }) => {
		await ack();
		if (body.type !== "block_actions" || !body.view) return;
		await client.views.update({ view_id: body.view.id, view: LONGER_FORM });
	});
}

function listenForPresses(app: App, heard: string[]) {
	app.action(/^(cancel|rag|due|owner|more|mine|record)$/, async ({ ack, action, respond }) => {
		await ack();
		heard.push(`${"action_id" in action ? action.action_id : ""} ${JSON.stringify(action)}`);
		if ("action_id" in action && action.action_id === "record")
			await respond({ replace_original: true, text: "Recorded as `OVB-14`." });
	});
	app.shortcut("record_action", async ({ ack, body, client }) => {
		await ack();
		await client.views.open({ trigger_id: body.trigger_id, view: FORM });
	});
}

function listenForWords(app: App) {
	app.event("app_mention", async ({ event, say }) => {
		await say({ text: "Not recorded.", thread_ts: event.thread_ts ?? event.ts });
	});
	app.event("app_home_opened", async ({ event, client }) => {
		await client.views.publish({ user_id: event.user, view: HOME });
	});
}

async function startApp(slack: Awaited<ReturnType<typeof startLocalSlack>>, heard: string[]) {
	const app = new App({
		token: slack.botToken,
		appToken: slack.appToken,
		socketMode: true,
		deferInitialization: true,
		logLevel: LogLevel.ERROR,
		clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
	});
	await app.init();
	listenForCommands(app);
	listenForForms(app, heard);
	listenForPresses(app, heard);
	listenForWords(app);
	await app.start();
	return app;
}

export async function openPracticeRoom(): Promise<PracticeRoom> {
	const files = await buildPage();
	const slack = await startLocalSlack({
		world: WORLD,
		manifest: MANIFEST,
		start: START,
		running: false,
		rates: "none",
		pageFiles: (path) => files.get(path),
	});
	const heard: string[] = [];
	const app = await startApp(slack, heard);
	const drive = async (verb: string, body: object) => {
		const response = await fetch(`${slack.url}/local/${verb}`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
		});
		return (await response.json()) as Answer;
	};
	const close = async () => {
		await app.stop();
		await slack.close();
	};
	return { url: slack.url, app, heard, drive, close };
}
