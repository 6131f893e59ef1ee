// The checks of validator.js that are used here: the types that are published for it take its modules for others.
declare module 'validator/lib/isCreditCard.js' {
  export default function isCreditCard(text: string): boolean;
}
declare module 'validator/lib/isEmail.js' {
  export default function isEmail(text: string): boolean;
}
declare module 'validator/lib/isIBAN.js' {
  export default function isIBAN(text: string): boolean;
}
declare module 'validator/lib/isMobilePhone.js' {
  export default function isMobilePhone(
    text: string,
    locale: 'any',
    options: { readonly strictMode: boolean },
  ): boolean;
}
