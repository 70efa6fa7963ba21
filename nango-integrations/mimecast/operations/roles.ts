import { restList } from './endpoint.js';

/** Roles that administrators can have. Who has one is told by no operation. */
export const roles = {
    list: restList('/role/cloud-gateway/v1/roles', 'roles', {
        ...{ products: ['Email Security Onboarding'], permission: 'Directories | Roles | Read', feature: 'See administrator roles' }
    })
};
