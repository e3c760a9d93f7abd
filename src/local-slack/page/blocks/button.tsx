import { asJson, asList, asText, wordsOf } from "../model.ts";
import { pressKey } from "../state/desk.ts";
import { safeUrl } from "../text/mrkdwn.ts";
import { useConfirm } from "../view/confirm.tsx";
import { Icon } from "../view/icon.tsx";
import { Menu } from "../view/menu.tsx";
import { useDesk, useSlice } from "../view/use-desk.ts";
import { optionOf } from "./options.ts";
import { type ControlProps, useControl, useSurface } from "./surface.tsx";

const LOOKS: Readonly<Record<string, string>> = { primary: "primary", danger: "danger" };

export function Button(props: ControlProps) {
	const { element, blockId } = props;
	const { press } = useControl(props);
	const desk = useDesk();
	const confirm = useConfirm();
	const surface = useSurface();
	const value = typeof element.value === "string" ? element.value : undefined;
	const actionId = asText(element.action_id);
	const key = pressKey({ spot: surface.spot, block_id: blockId, action_id: actionId, value });
	const busy = useSlice((state) => state.busy.includes(key));
	const look = `button ${LOOKS[asText(element.style)] ?? ""}`;
	const label = asText(element.accessibility_label);
	const act = async () => {
		if (!desk.get().busy.includes(key) && (await confirm(asJson(element.confirm)))) press(value);
	};
	const shared = { class: look, ...(label ? { "aria-label": label } : {}) };
	const url = safeUrl(asText(element.url));
	if (url)
		return (
			<a
				{...shared}
				href={url}
				target="_blank"
				rel="noopener noreferrer"
				onClick={() => press(value)}
			>
				{wordsOf(element.text)}
			</a>
		);
	return (
		<button type="button" {...shared} aria-busy={busy} onClick={() => void act()}>
			{wordsOf(element.text)}
		</button>
	);
}

export function Overflow(props: ControlProps) {
	const { element } = props;
	const { press } = useControl(props);
	const confirm = useConfirm();
	const pick = async (value: string) => {
		if (await confirm(asJson(element.confirm))) press(value);
	};
	const items = asList(element.options).map((json) => {
		const option = optionOf(json);
		return { key: option.value, text: option.text, onPick: () => void pick(option.value) };
	});
	return (
		<Menu
			label="More choices"
			look="button square"
			face={<Icon name="more" />}
			items={items}
			align="right"
		/>
	);
}
