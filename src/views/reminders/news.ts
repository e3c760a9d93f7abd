/** What a board's channel is told at once: one thing happened to one item. */
import type { Card, Letter } from "../../reminders/messages/message-model.ts";
import { message } from "../kit/blocks.ts";
import { pollBlocks } from "../meetings/poll.ts";
import { cardBlocks } from "./reminder.ts";

export const newsMessage = (card: Card): Letter =>
	card.poll ? message(...pollBlocks({ ...card, poll: card.poll })) : message(...cardBlocks(card));
