/** "#mps-contest-board next meeting?": a channel that is mentioned stands for the boards that speak there, as far as they may be spoken of here. */
import type { Board } from "../../domain/boards/board.ts";

const mention = /<#([CG][A-Z0-9]+)(?:\|([^>]*))?>/g;

export const channelsNamed = (text: string, boards: readonly Board[]): string =>
	text.replace(mention, (whole, channelId: string, label: string | undefined) => {
		const names = boards.filter((board) => board.channelId === channelId).map(({ name }) => name);
		if (names.length > 0) return names.join(" and ");
		return label ? `#${label}` : whole;
	});
