/** A register in a database whose delivery reminds people elsewhere, over HTTP, on servers of this machine. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { handToLine, handToTelegram, paced } from "../../src/channels/bottender/handing.ts";
import { type Reminders, startReminding } from "../../src/channels/bottender/reminders.ts";
import { openConversation } from "../../src/channels/conversation.ts";
import { elsewhereLetters, withElsewhere } from "../../src/channels/outbox-delivery.ts";
import { stopwatch } from "../../src/clock.ts";
import type { Entity } from "../../src/domain/register.ts";
import { openRegister, partsWithoutSlack } from "../../src/main.ts";
import { startDelivery } from "../../src/reminders/deliver/delivery.ts";
import type { Failpoint } from "../../src/reminders/deliver/delivery-context.ts";
import { reminderRecords } from "../../src/reminders/explain/records.ts";
import { ledgerIn } from "../../src/store/ledger/ledger.ts";
import { followed, followNoLinks } from "../../src/usecases/person/reachability.ts";
import { reminderLetters } from "../../src/views/reminders/messages.ts";
import { planningBy } from "../../src/wiring/registers.ts";
import { makeChat } from "../reminders/chat.ts";
import { movableClock, movableDirectory, people } from "../reminders/world.ts";
import { openService } from "./services.ts";

const token = "a-secret-that-nobody-can-guess";
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const patience = { untilTaken: 700, untilTold: 2_500, betweenLooks: 10, whileNobody: 0 };

export const openReminded = async (url?: string) => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-reminded-"));
	const register = await openRegister(url ?? `file:${join(folder, "register.db")}`);
	const planning = planningBy(register.calendar);
	const { store, desk, outbox } = register;
	const clock = movableClock("2009-01-29T10:00:00Z");
	const chat = makeChat(clock);
	const directory = movableDirectory();
	const links = followed(register.links, { store, now: clock.now });
	const ledger = ledgerIn(register);
	const ways = {
		mail: false,
		elsewhere: { letters: elsewhereLetters(reminderLetters), accountsOf: links.accountsOf },
	};
	const parts = {
		...partsWithoutSlack({ store, desk, directory, clock, log: silent }),
		links,
		reminders: reminderRecords({ ledger, store, directory, clock, planning, ways }),
	};
	const onFault = (error: unknown) => console.error(error);
	const api = await openConversation(
		{ token, host: "127.0.0.1", port: 0 },
		{ ...parts, outbox, stopwatch, onFault },
	);
	const [telegram, line] = [await openService(), await openService()];
	const address = { url: `http://127.0.0.1:${api.port}/conversation`, token };
	const worker = (name: string, failpoint?: Failpoint) =>
		startDelivery({
			...{ ledger, store, directory, clock, planning, log: silent, ids: randomUUID, failpoint },
			messenger: withElsewhere(chat, {
				outbox,
				links,
				clock,
				ids: randomUUID,
				stopwatch,
				patience,
			}),
			letters: reminderLetters,
			elsewhere: { letters: elsewhereLetters(reminderLetters), accountsOf: links.accountsOf },
			timers: { after: () => () => {} },
			onNextDue: () => {},
			worker: name,
		});
	const delivery = worker("first");
	let speaking: Reminders | undefined;
	const speak = () => {
		speaking = startReminding({
			...address,
			complain: () => {},
			hands: {
				telegram: paced(handToTelegram({ token: "123:abc", origin: telegram.origin })),
				line: paced(handToLine({ token: "line-token", origin: line.origin })),
			},
		});
	};
	const hush = async () => {
		await speaking?.stop();
		speaking = undefined;
	};
	const versions = new Map<string, number>();
	const by = () => ({
		audience: { kind: "operator" } as const,
		author: { name: "Secretary", through: "test" },
		now: clock.now(),
	});
	const save = async (...entities: Entity[]) => {
		for (const entity of entities)
			await store.change(by(), async (within) => {
				const known =
					entity.kind === "person"
						? (await within.people()).find(({ id }) => id === entity.id)?.version
						: versions.get(entity.id);
				await within.save({ ...entity, version: known ?? 0 });
				versions.set(entity.id, (known ?? 0) + 1);
			});
	};
	const until = async (to: string, who = delivery) => {
		await who.tick();
		for (let next = who.nextDue(); next !== undefined && next <= to; next = who.nextDue()) {
			if (next > clock.now()) clock.set(next);
			await who.tick();
			if (who.nextDue() === next) break;
		}
		clock.set(to);
		await who.tick();
	};
	const link = async (personId: string, boardId: string, account: object) => {
		const code = randomUUID();
		const times = { issuedById: "sec", expiresAt: clock.now().replace("2009", "2010") as never };
		const issued = { id: randomUUID(), code, boardId, personId, ...times };
		await store.change(by(), (within) => within.links.issue(issued, clock.now()));
		return (await links.redeem(code, account as never, clock.now())) === "linked";
	};
	const post = async (path: string, body: object, secret = token) => {
		const answer = await fetch(new URL(path, address.url), {
			method: "POST",
			headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
			body: JSON.stringify(body),
		});
		return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
	};
	const rows = async (rule = "due:7-days-before") =>
		(await ledger.ofItem("a1")).filter(
			(row) => row.rule === rule && row.destination === "person:gol",
		);
	/** Whether it lies in the outbox, for whoever takes it from there. */
	const isPut = async (): Promise<boolean> => {
		const { deliveryId } = (await rows())[0] ?? {};
		return deliveryId !== undefined && (await outbox.ofDelivery(deliveryId)).length > 0;
	};
	const close = async () => {
		await hush();
		await delivery.stop();
		await api.stop();
		await Promise.all([telegram.close(), line.close()]);
		await register.close();
		rmSync(folder, { recursive: true, force: true });
	};
	const unlink = async (personId: string, boardId: string) => {
		await store.change(by(), (within) => within.links.revoke({ boardId, personId }, clock.now()));
		await links.follow?.();
	};
	const switchOff = () => followNoLinks({ store, now: clock.now() });
	await save(...people);
	const around = { clock, chat, directory, links, store, outbox, telegram, line, delivery, worker };
	return { ...around, speak, hush, save, until, link, unlink, post, rows, isPut, switchOff, close };
};

export type Reminded = Awaited<ReturnType<typeof openReminded>>;
