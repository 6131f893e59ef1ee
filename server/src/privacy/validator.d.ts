// The checks of validator.js that are used here: the types that are published for it take its modules for others.
declare module 'validator/lib/isCreditCard.js' {
  export default function isCreditCard(text: string): boolean;
}
declare module 'validator/lib/isEmail.js' {
  export default function isEmail(text: string): boolean;
}
declare module 'validator/lib/isIBAN.js' {
  const iban: { default: (text: string) => boolean };
  export default iban;
}
declare module 'validator/lib/isMobilePhone.js' {
  const mobilePhone: {
    default: (text: string, locale: 'any', options: { readonly strictMode: boolean }) => boolean;
  };
  export default mobilePhone;
}
