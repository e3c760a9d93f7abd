/** What somebody new is told: in a channel, in private, and where they ask how to begin. */

import { orientationIn } from "../onboarding/asks-help.ts";
import { channelGreeting, privateGreeting } from "../onboarding/greeting.ts";
import { type Standing, stepsFor } from "../onboarding/steps.ts";
import type { Request } from "../usecases/request.ts";
import { progressOf } from "../usecases/standing.ts";
import { buttons, line, message } from "../views/kit/blocks.ts";
import type { Message } from "../views/kit/message.ts";
import type { Asker, Parts } from "./app-context.ts";
import { type Served, serveRaw } from "./dispatch.ts";
import { begin, beginCommand, unclearTo } from "./open-request.ts";

export const standingOf = async (request: Request): Promise<Standing> => ({
	...(await progressOf(request)),
	actor: { viewer: request.viewer, person: request.me },
});

/** Nothing where a board speaks in that channel already: it needs no other. */
export const greetChannel = async (
	{ store, directory }: Pick<Parts, "store" | "directory">,
	channel: { readonly id: string; readonly name: string },
): Promise<Message | undefined> => {
	const boards = await store.as(await directory.channel(channel.id)).boards();
	const isBound = boards.some(
		({ channelId, state }) => channelId === channel.id && state.is !== "ended",
	);
	return isBound ? undefined : channelGreeting(channel);
};

export const greetPerson = async (parts: Parts, slackId: string): Promise<Message | undefined> => {
	const begun = await begin(parts, { asker: { slackId }, through: "greeting", mentioned: [] });
	return unclearTo(begun) ? undefined : privateGreeting(await standingOf(begun.request));
};

const boardStep = async (request: Request): Promise<Message | undefined> => {
	const [step] = stepsFor(await standingOf(request));
	return step && message(line(`${step.says}.`), buttons({ ...step.button, value: {} }));
};

/** Undefined where the words ask for something else. */
export const answerOrientation = async (
	parts: Parts,
	asker: Asker,
	text: string,
): Promise<Served | undefined> => {
	const asks = orientationIn(text);
	if (!asks) return undefined;
	const began = await beginCommand(parts, "programme help", asker);
	const said = asks === "board" ? await boardStep(began.begun.request) : undefined;
	return said ? { is: "message", message: said } : serveRaw({ ...began, raw: {} });
};
