import { shapeOf } from '../names/shape.ts';

/** Who made or gave a picture, with the word for it behind: 王小明 摄, 鈴木花子撮影, 해양시 제공; or from where it was taken: 翻攝自臉書. */
const madeBy =
  /^(?:(?:翻[摄攝]|取|截)自|\S[^、]{0,40}(?:[摄攝]影?|撮影|提供|供[图圖]|[发發]|제공|촬영|기자)[\s\d年月日.]*$)/;

/** Whether a text is who made a picture and the East Asian word for it. */
export const isMadeBy = (text: string): boolean => madeBy.test(text);

const address = /^\S+\.[a-z]{2,3}$/i;

/** Someone and a house, with a slash between: "Ana Ruiz/La Voz", "KOMPAS.com/BUDI SANTOSO", "Ana Ruiz/ana@lavoz.example". */
export function isHouseAndName(text: string): boolean {
  const both = text.split('/').map((part) => part.trim());
  const isEach = both.length === 2 && both.every((part) => address.test(part) || shapeOf(part).name);
  return isEach && both.some((part) => address.test(part) || shapeOf(part).person);
}
